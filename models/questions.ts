/**
 * What asks the person at the terminal: Click, Typer, Rich, questionary, InquirerPy, Inquirer.js and Enquirer. What is done after a yes was shown to somebody.
 * Answers are the operator's own and no untrusted source here; `input` and `readline` stand with their languages.
 */
import { type CallModel, defineModel } from '../engine/define';

const ASKS: CallModel = { is: 'question' };

export default defineModel({
  sdk: 'questions',
  title: 'Questions at the terminal (Click, Typer, Rich, questionary, InquirerPy, Inquirer.js, Enquirer)',
  docs: 'https://click.palletsprojects.com/en/stable/prompts/',
  packages: {
    npm: { inquirer: '>=7', '@inquirer/prompts': '*', '@inquirer/confirm': '*', enquirer: '>=2' },
    pypi: { click: '>=7', typer: '*', rich: '>=10', questionary: '*', InquirerPy: '*' },
  },
  roots: {
    commands: ['click', 'typer'],
    rich: ['rich.prompt'],
    questionary: ['questionary'],
    inquirerpy: ['InquirerPy.inquirer', 'InquirerPy'],
    inquirer: ['inquirer', 'enquirer'],
    single: ['@inquirer/prompts', '@inquirer/confirm'],
  },
  types: {
    Question: ['questionary.*()'],
    Prompt: ['inquirerpy.*()', 'inquirerpy.inquirer.*()'],
    Inquirer: ['inquirer', 'inquirer.default'],
  },
  calls: {
    'commands.confirm': ASKS,
    'commands.prompt': ASKS,
    'rich.Confirm.ask': ASKS,
    'rich.Prompt.ask': ASKS,
    'Question.ask': ASKS,
    'Question.unsafe_ask': ASKS,
    'Question.ask_async': ASKS,
    'Prompt.execute': ASKS,
    'Inquirer.prompt': ASKS,
    'single.confirm': ASKS,
    'single.select': ASKS,
    'single.input': ASKS,
    'single.default': ASKS,
    'global.window.confirm': ASKS,
  },
});

# What calls and ready-made tools can do, in Python.
import boto3
import requests
import resend
import sendgrid
import smtplib
import stripe
import tweepy
from agents import FileSearchTool, LocalShellTool, ShellTool, WebSearchTool
from agents.mcp import MCPServerStdio
from claude_agent_sdk import ClaudeAgentOptions
from crewai_tools import (
    BraveSearchTool,
    BrowserbaseLoadTool,
    CSVSearchTool,
    DirectoryReadTool,
    DirectorySearchTool,
    EXASearchTool,
    FileReadTool,
    FirecrawlScrapeWebsiteTool,
    NL2SQLTool,
    PDFSearchTool,
    ScrapeWebsiteTool,
    SeleniumScrapingTool,
    SerperDevTool,
    TavilySearchTool,
    TXTSearchTool,
    WebsiteSearchTool,
)
from github import Github
from langchain_community.agent_toolkits import FileManagementToolkit, GmailToolkit, O365Toolkit, PlayWrightBrowserToolkit, SlackToolkit, SQLDatabaseToolkit
from langchain_community.agent_toolkits.github.toolkit import GitHubToolkit
from langchain_community.agent_toolkits.gitlab.toolkit import GitLabToolkit
from langchain_community.agent_toolkits.jira.toolkit import JiraToolkit
from langchain_community.agent_toolkits.office365 import Office365Toolkit
from langchain_community.tools import (
    ArxivQueryRun,
    DuckDuckGoSearchResults,
    DuckDuckGoSearchRun,
    QuerySQLDataBaseTool,
    QuerySQLDatabaseTool,
    ReadFileTool,
    TavilySearchResults,
    WikipediaQueryRun,
)
from langchain_community.tools.gmail import GmailGetMessage, GmailGetThread, GmailSearch, GmailSendMessage
from pydantic_ai.common_tools.duckduckgo import duckduckgo_search_tool
from pydantic_ai.common_tools.tavily import tavily_search_tool
from pydantic_ai.mcp import MCPServerStdio as PydanticServer
from slack_sdk import WebClient
from smolagents import DuckDuckGoSearchTool, GoogleSearchTool, VisitWebpageTool
from smolagents import WebSearchTool as SmolSearch

s3 = boto3.client("s3")
s3.delete_object(Bucket="a", Key="b")
s3.delete_objects(Bucket="a", Delete={})
s3.delete_bucket(Bucket="a")
boto3.client("ec2").terminate_instances(InstanceIds=[])
boto3.client("dynamodb").delete_table(TableName="a")
boto3.client("dynamodb").delete_item(TableName="a", Key={})
requests.delete("https://api.example.com/orders/1")
repository = Github().get_repo("a/b")
repository.delete()
repository.delete_file("a", "b", "c")
repository.create_file("a", "b", "c")
repository.update_file("a", "b", "c", "d")
repository.create_issue("a")
repository.create_pull("a", "b")
stripe.PaymentIntent.create(amount=1)
stripe.Charge.create(amount=1)
stripe.Transfer.create(amount=1)
stripe.Payout.create(amount=1)
stripe.Refund.create(charge="a")
resend.Emails.send({})
sendgrid.SendGridAPIClient("").send(None)
with smtplib.SMTP("localhost") as smtp:
    smtp.sendmail("a", "b", "c")
    smtp.send_message(None)
WebClient("").chat_postMessage(channel="a", text="b")
WebClient("").files_upload_v2(channel="a")
tweepy.Client("").create_tweet(text="a")

WebSearchTool()
FileSearchTool(vector_store_ids=[])
LocalShellTool(executor=None)
ShellTool(executor=None)
MCPServerStdio(params={"command": "npx", "args": ["-y", "@modelcontextprotocol/server-filesystem", "."]})
PydanticServer("npx", args=["-y", "@modelcontextprotocol/server-fetch"])
ClaudeAgentOptions(allowed_tools=["WebSearch"], max_turns=3)
for made in (
    BraveSearchTool(),
    BrowserbaseLoadTool(),
    CSVSearchTool(),
    DirectoryReadTool(),
    DirectorySearchTool(),
    EXASearchTool(),
    FileReadTool(),
    FirecrawlScrapeWebsiteTool(),
    NL2SQLTool(),
    PDFSearchTool(),
    ScrapeWebsiteTool(),
    SeleniumScrapingTool(),
    SerperDevTool(),
    TavilySearchTool(),
    TXTSearchTool(),
    WebsiteSearchTool(),
    FileManagementToolkit(),
    GmailToolkit(),
    O365Toolkit(),
    Office365Toolkit(),
    SlackToolkit(),
    SQLDatabaseToolkit(),
    PlayWrightBrowserToolkit.from_browser(None),
    GitHubToolkit.from_github_api_wrapper(None),
    GitLabToolkit.from_gitlab_api_wrapper(None),
    JiraToolkit.from_jira_api_wrapper(None),
    ArxivQueryRun(),
    DuckDuckGoSearchResults(),
    DuckDuckGoSearchRun(),
    QuerySQLDataBaseTool(),
    QuerySQLDatabaseTool(),
    ReadFileTool(),
    TavilySearchResults(),
    WikipediaQueryRun(),
    GmailGetMessage(),
    GmailGetThread(),
    GmailSearch(),
    GmailSendMessage(),
    duckduckgo_search_tool(),
    tavily_search_tool(""),
    SmolSearch(),
    DuckDuckGoSearchTool(),
    GoogleSearchTool(),
    VisitWebpageTool(),
):
    print(made)

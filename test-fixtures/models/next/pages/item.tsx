import { execSync } from 'node:child_process';

export async function getServerSideProps(context) {
  execSync(context.query.command); // flow: untrusted-input -> shell-command
  execSync(context.params.id); // flow: untrusted-input -> shell-command
  execSync(context.locale); // noflow
  return { props: {} };
}

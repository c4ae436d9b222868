import { execSync } from 'node:child_process';
import { type ActionFunctionArgs, redirect, redirectDocument, useParams, useSearchParams } from 'react-router';

export async function loader({ params, request }) {
  execSync(params.id); // flow: untrusted-input -> shell-command
  execSync(new URL(request.url).searchParams.get('q')); // flow: untrusted-input -> shell-command
  execSync(request.headers.get('x-name')); // flow: untrusted-input -> shell-command
  execSync(request.method); // noflow
  return redirect(params.next); // flow: untrusted-input -> url
}
export const action = async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData();
  execSync(form.get('command') as string); // flow: untrusted-input -> shell-command
  execSync((await request.json()).command); // flow: untrusted-input -> shell-command
  execSync(await request.text()); // flow: untrusted-input -> shell-command
  execSync(String(await request.blob())); // flow: untrusted-input -> shell-command
  execSync(String(await request.arrayBuffer())); // flow: untrusted-input -> shell-command
  execSync(String(request.body)); // flow: untrusted-input -> shell-command
  execSync((await request.clone().json()).command); // flow: untrusted-input -> shell-command
  redirect('/home'); // noflow
  return redirectDocument(form.get('next') as string); // flow: untrusted-input -> url
};
export default function Chat() {
  const [search] = useSearchParams();
  document.body.innerHTML = search.get('q') as string; // flow: untrusted-input -> html
  document.body.innerHTML = useParams().id as string; // flow: untrusted-input -> html
  document.body.textContent = useParams().id as string; // noflow
}

export function Html(props: { source: string }) {
  return <div className="html" dangerouslySetInnerHTML={{ __html: props.source }} />; // expect: llm-output-to-html
}

import { Fragment } from 'preact';

/** A text whose values stand out: "**300** of **2,474** scored". */
export function Phrase({ text, values }: { text: string; values: readonly string[] }) {
  return (
    <>
      {text.split(/\{(\d)\}/).map((part, index) => (
        <Fragment key={index}>{index % 2 === 0 ? part : <b>{values[Number(part)]}</b>}</Fragment>
      ))}
    </>
  );
}

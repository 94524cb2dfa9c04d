import type { TaskProps } from './Start';

/** Where the start leads: to the ranking, and to the needs that are worth research. */
export function FirstOrder({ language, base, project, needs }: TaskProps) {
  const page = (item: string) =>
    `${base}/projects/${encodeURIComponent(project)}?selectedItem=dev.needfirst.${item}`;
  const serving = new Set(needs.needs.flatMap(({ issues }) => issues)).size;
  return (
    <div class="nf-task">
      <p class="nf-lead">
        {language.count('start.order.needs', needs.needs.length)}{' '}
        {language.count('start.order.issues', serving)}
      </p>
      <p>{language.text('start.order.how')}</p>
      <div class="nf-task-end">
        <a class="aui-button aui-button-primary" href={page('ranking')}>
          {language.text('start.order.open')}
        </a>
        <a class="aui-button" href={page('needs')}>
          {language.text('start.order.needsPage')}
        </a>
      </div>
    </div>
  );
}

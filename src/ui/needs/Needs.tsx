import type { Language } from '../shared/language';
import { ListPage } from './ListPage';
import { NeedPage } from './NeedPage';
import { useRoute } from './route';
import { TreePage } from './TreePage';

export interface NeedsProps {
  language: Language;
  base: string;
  project: string;
}

/** The needs of a project: as a list, as a tree, and each on a page of its own. */
export function Needs(props: NeedsProps) {
  const [route, go] = useRoute();
  switch (route.view) {
    case 'list':
      return <ListPage {...props} go={go} />;
    case 'tree':
      return <TreePage {...props} outcome={route.outcome} go={go} />;
    case 'need':
      return <NeedPage key={route.id} {...props} id={route.id} go={go} />;
  }
}

import { render, type VNode } from 'preact';
import { languageOf, localeOf, type Language } from './language';
import { useResource } from './resource';
import { textsOf } from './texts';

/** What Jira's page tells a surface: attributes of its element, as plain strings. */
export interface Page {
  /** Jira's context path, "" or "/jira". */
  base: string;
  /** Any other `data-` attribute, "" where it is missing. */
  attribute(name: string): string;
}

/**
 * Makes a surface a custom element in the light DOM. Jira swaps the issue by AJAX and runs no script again,
 * so an element that comes mounts itself, and one that goes takes everything with it.
 */
export function defineSurface(
  name: string,
  surface: string,
  waiting: (page: Page) => VNode,
  draw: (page: Page, language: Language) => VNode,
): void {
  if (customElements.get(name)) {
    return;
  }
  customElements.define(
    name,
    class extends HTMLElement {
      static readonly observedAttributes = [
        'data-issue',
        'data-project',
        'data-base',
        'data-locale',
        'data-texts',
      ];
      #mounted = false;

      connectedCallback(): void {
        // What was drawn before a copy or a swap is not ours any more.
        this.replaceChildren();
        this.#mounted = true;
        this.#draw();
      }

      disconnectedCallback(): void {
        this.#mounted = false;
        render(null, this);
      }

      attributeChangedCallback(): void {
        if (this.#mounted) {
          this.#draw();
        }
      }

      #draw(): void {
        const page: Page = {
          base: this.dataset.base ?? '',
          attribute: (attribute) => this.dataset[attribute] ?? '',
        };
        render(
          <Speaking
            page={page}
            surface={surface}
            hash={this.dataset.texts ?? ''}
            locale={localeOf(this.dataset.locale ?? null)}
            waiting={waiting}
            draw={draw}
          />,
          this,
        );
      }
    },
  );
}

interface SpeakingProps {
  page: Page;
  surface: string;
  hash: string;
  locale: string;
  waiting: (page: Page) => VNode;
  draw: (page: Page, language: Language) => VNode;
}

/** Draws a surface once its texts are there. Without them only the host's own words can be shown. */
function Speaking({ page, surface, hash, locale, waiting, draw }: SpeakingProps) {
  const [texts, again] = useResource(`${page.base} ${hash}`, () => textsOf(page.base, surface, hash));
  switch (texts.state) {
    case 'loading':
      return waiting(page);
    case 'ready':
      return draw(page, languageOf(texts.value, locale));
    case 'failed':
      return page.attribute('failed') === '' ? null : (
        <div class="nf">
          <div class="nf-message nf-fault" role="alert">
            <span>
              {page.attribute('failed')}{' '}
              <button type="button" class="nf-link-button" onClick={again}>
                {page.attribute('again')}
              </button>
            </span>
          </div>
        </div>
      );
  }
}

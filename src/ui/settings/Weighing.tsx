import type { Warned } from './asking';
import { Warnings } from './Warnings';
import { shownOf, valueWords, type Parameters } from './model';
import { NumberField, ShareSlider, type Setting } from './NumberField';

interface WeighingProps extends Setting {
  parameters: Parameters;
  warnings: readonly Warned[];
}

/** The two weights first: one slider, and what it means. */
export function Weighing({ parameters, warnings, ...setting }: WeighingProps) {
  const { language, value, saved } = setting;
  const { customer, business } = parameters;
  const was = saved(customer);
  return (
    <section aria-labelledby="nf-weighing">
      <h2 id="nf-weighing">{language.text('settings.weights.title')}</h2>
      <p class="nf-how">{language.text('settings.weights.how')}</p>
      <div class="nf-two-weights">
        <span>
          <span aria-hidden="true">{language.text('settings.parameter.customerWeight')}</span>
          <NumberField {...setting} line={customer} />
        </span>
        <span>
          <span aria-hidden="true">{language.text('settings.parameter.businessWeight')}</span>
          <NumberField {...setting} line={business} />
        </span>
      </div>
      <div class="nf-weight-slider">
        <ShareSlider {...setting} line={customer} label={language.text('settings.weights.slider')} />
        <span
          class={value(customer) === was ? 'nf-was' : 'nf-was nf-was-elsewhere'}
          style={{ '--nf-was': String(was) }}
        >
          <span>
            {language.text(
              'settings.weights.now',
              language.entered(shownOf(customer, was)),
              language.entered(shownOf(business, saved(business))),
            )}
          </span>
        </span>
      </div>
      <Warnings warnings={warnings} codes={['business-above-customer']} />
      <p class="nf-small">
        {language.text('settings.weights.source', valueWords(language, customer, customer.standard))}
      </p>
    </section>
  );
}

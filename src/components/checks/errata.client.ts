import { yieldToAddress } from '../link/landing.client';

/** Shows the errata of one part or kind; without scripts all stand. An erratum that is linked to is always shown. */
class ErrataList extends HTMLElement {
  private readonly form = this.querySelector('form')!;
  private readonly errata = [...this.querySelectorAll<HTMLElement>('.erratum')];

  connectedCallback(): void {
    this.form.addEventListener('change', () => this.filter());
    this.form.addEventListener('submit', (event) => event.preventDefault());
    // A browser going back fills the form in again.
    this.filter();
    yieldToAddress(this, () => {
      this.form.reset();
      this.filter();
    });
  }

  private filter(): void {
    const chosen = new FormData(this.form);
    const [part, kind] = [chosen.get('part'), chosen.get('kind')];
    for (const erratum of this.errata) {
      erratum.hidden = Boolean((part && erratum.dataset['part'] !== part) || (kind && erratum.dataset['kind'] !== kind));
    }
    for (const group of this.querySelectorAll<HTMLElement>('.checks-weight')) group.hidden = !group.querySelector('.erratum:not([hidden])');
    const shown = this.errata.filter((erratum) => !erratum.hidden).length;
    this.querySelector('[role=status]')!.textContent = part || kind ? `${shown} 条，共 ${this.errata.length} 条` : '';
  }
}

customElements.define('errata-list', ErrataList);

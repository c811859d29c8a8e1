import { expect, it } from 'vitest';
import { citationMeta } from '../../../src/components/cite/citationMeta';
import { report } from '../../fixtures/miniature';

const { info } = report;
const whole = `${info.title} ${info.year}：网络版`;
const meta = (title: string) => Object.fromEntries(citationMeta({ info }, title, 'https://report.cn/x/'));

it('A page of the report is cited under its own title, within the report', () => {
  expect(meta('表 1-1　某表')).toMatchObject({
    citation_title: '表 1-1　某表',
    citation_inbook_title: whole,
    citation_public_url: 'https://report.cn/x/',
  });
  expect(meta('表 1-1　某表')['citation_publication_date']).toMatch(/^\d{4}\/\d\d\/\d\d$/);
});

it('the report itself under its own name alone', () => {
  expect(meta(info.title)).toMatchObject({ citation_title: whole, 'DC.title': whole });
  expect(meta(info.title)).not.toHaveProperty('citation_inbook_title');
});

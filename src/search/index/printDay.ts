/** 2020-10-13, 2020-10-14 → 10 月 13—14 日 */
export function printDay(date: string, end: string): string {
  const [, month, day] = date.split('-').map(Number);
  if (!end) return `${month} 月 ${day} 日`;
  const [, endMonth, endDay] = end.split('-').map(Number);
  return endMonth === month ? `${month} 月 ${day}—${endDay} 日` : `${month} 月 ${day} 日—${endMonth} 月 ${endDay} 日`;
}

import { BarController, BarElement, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';

Chart.register(BarController, BarElement, LinearScale, LineController, LineElement, PointElement);

/** Chart.js with the parts our figures are drawn with, and no others. */
export { Chart };

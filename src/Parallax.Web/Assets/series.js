// Draws each figure over time that the page has as a drawing once more as a chart that answers to the pointer. The table below it says the same.
'use strict';

const day = 86400000;
const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const charts = [];
Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;

for (const figure of document.querySelectorAll('figure[data-series]')) {
  charts.push(draw(figure, JSON.parse(figure.dataset.series)));
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => charts.forEach((chart) => chart.update()));

function draw(figure, series) {
  const days = series.points.flatMap((point) => [point.from, point.to]).filter((value) => value !== null);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const margin = Math.max((last - first) * 0.06, 1);
  const [low, high] = [Math.min(...series.points.map((point) => point.low)), Math.max(...series.points.map((point) => point.high))];
  const spare = (high - low) * 0.12 || Math.abs(high) * 0.05 || 1;
  const points = series.points.map((point) => ({
    ...point,
    x: ((point.from ?? point.to) + (point.to ?? point.from)) / 2,
    y: point.value,
  }));
  const color = (name) => getComputedStyle(figure).getPropertyValue(name).trim();
  const holder = document.createElement('div');
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', figure.querySelector('svg').getAttribute('aria-label'));
  holder.className = 'chart';
  holder.append(canvas);
  figure.prepend(holder);
  figure.classList.add('live');

  // what the words of a value allow, upright; the days that it may hold for, dashed
  const ranges = {
    id: 'ranges',
    beforeDatasetsDraw(chart) {
      const { ctx, scales: { x, y }, chartArea } = chart;
      ctx.save();
      ctx.strokeStyle = color('--accent');
      for (const point of points) {
        ctx.globalAlpha = 0.45;
        ctx.lineWidth = 5;
        ctx.setLineDash([]);
        line(ctx, x.getPixelForValue(point.x), y.getPixelForValue(point.low), x.getPixelForValue(point.x), y.getPixelForValue(point.high));
        ctx.globalAlpha = 0.6;
        ctx.lineWidth = 1;
        ctx.setLineDash([3, 3]);
        line(ctx, point.from === null ? chartArea.left : x.getPixelForValue(point.from), y.getPixelForValue(point.y), point.to === null ? chartArea.right : x.getPixelForValue(point.to), y.getPixelForValue(point.y));
      }
      ctx.restore();
    },
  };

  return new Chart(canvas, {
    type: 'scatter',
    data: { datasets: [{
      data: points,
      pointRadius: 6,
      pointHoverRadius: 8,
      pointBorderWidth: 2,
      pointStyle: (context) => (context.raw?.status ? 'triangle' : context.raw?.origins === 0 ? 'rectRot' : 'circle'),
      pointBorderColor: () => color('--accent'),
      pointBackgroundColor: (context) => color(context.raw?.origins > 1 ? '--accent' : '--paper'),
    }] },
    plugins: [ranges],
    options: {
      animation: false,
      maintainAspectRatio: false,
      parsing: false,
      onClick: (_, hit) => hit.length > 0 && points[hit[0].index].href && location.assign(points[hit[0].index].href),
      onHover: (event, hit) => { event.native.target.style.cursor = hit.length > 0 && points[hit[0].index].href ? 'pointer' : 'default'; },
      scales: {
        x: { min: first - margin, max: last + margin, border: { color: () => color('--line') }, grid: { display: false }, afterBuildTicks: (axis) => { axis.ticks = between(first, last, axis.chart.width < 500 ? 3 : 5); }, ticks: { color: () => color('--soft'), autoSkip: false, maxRotation: 0, callback: (value) => dates.format(value * day) } },
        y: { suggestedMin: low >= 0 ? Math.max(low - spare, 0) : low - spare, suggestedMax: high + spare, border: { display: false }, grid: { color: () => color('--line') }, ticks: { color: () => color('--soft'), maxTicksLimit: 5, callback: (value) => value.toLocaleString('en-GB') } },
      },
      plugins: {
        legend: { display: false },
        tooltip: { displayColors: false, callbacks: {
          title: ([item]) => (item.raw.status ? `${item.raw.label} (${item.raw.status})` : item.raw.label),
          label: ({ raw }) => [raw.date, raw.sources, raw.origins === 0 ? 'origin unknown' : `${raw.origins} independent ${raw.origins === 1 ? 'origin' : 'origins'}`],
        } },
      },
    },
  });
}

// whole days, evenly apart
function between(first, last, most) {
  const step = Math.max(Math.ceil((last - first) / (most - 1)), 1);
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => ({ value: first + i * step }));
}

function line(ctx, x1, y1, x2, y2) {
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}

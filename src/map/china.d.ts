/** The one file of china-geojson that is read; its types are ours, for the package has none. */
declare module 'china-geojson/src/geojson/china.json' {
  const china: import('geojson').FeatureCollection<import('geojson').Polygon | import('geojson').MultiPolygon, { name: string }>;
  export default china;
}

declare module 'polylabel' {
  /** Point of a polygon farthest from its edge, found to within `precision`. */
  export default function polylabel(polygon: import('geojson').Position[][], precision?: number): [number, number] & { distance: number };
}

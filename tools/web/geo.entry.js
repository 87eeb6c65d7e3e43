export {geoPath, geoNaturalEarth1, geoMercator, geoEqualEarth, geoCircle, geoGraticule10, geoBounds, geoCentroid, geoDistance} from 'd3-geo';
export {zoom, zoomIdentity, zoomTransform} from 'd3-zoom';
export {select} from 'd3-selection';
export {feature, mesh} from 'topojson-client';

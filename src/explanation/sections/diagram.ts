import { laneDiagram } from '../diagram/lane-diagram';
import type { SectionMaker } from '../section';

/** What was really sent between page, browser and servers, and where it broke. */
export const diagram: SectionMaker = ({ exchange, diagnosis, situations }) => ({
  title: null,
  blocks: [{ kind: 'diagram', diagram: laneDiagram(exchange, diagnosis, situations) }],
});

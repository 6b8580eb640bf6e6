import fc from 'fast-check';
import { PriorityQueue } from '../../../src/links/scheduling/priority-queue';
import { runs } from '../../fuzzing';

describe('a queue by priority', () => {
	it('gives the highest first, and among equals who came first, however pushes and pops are mixed', () => {
		const action = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }) }, { weight: 1, arbitrary: fc.constant('pop' as const) });
		fc.assert(fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
			const queue = new PriorityQueue<number>();
			const plain: { readonly item: number; readonly priority: number }[] = [];
			const popPlain = (): number | undefined => {
				const best = plain.reduce<number>((found, { priority }, index) => (priority > (plain[found]?.priority ?? -1) ? index : found), 0);
				return plain.splice(best, 1)[0]?.item;
			};
			for (const [item, priority] of actions.entries()) {
				if (priority === 'pop') {
					expect(queue.pop()).toBe(popPlain());
					continue;
				}
				queue.push(item, priority);
				plain.push({ item, priority });
			}
			while (plain.length > 0) expect(queue.pop()).toBe(popPlain());
			expect(queue.pop()).toBeUndefined();
		}), runs(500));
	});
});

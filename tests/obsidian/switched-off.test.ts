import { freshDevice, OpenedSidebar } from './opened-sidebar';
import { reviewText } from './reviews';

let sidebar: OpenedSidebar;
beforeEach(freshDevice);
afterEach(() => sidebar.host.close());

test('a choice of tags goes with the plugin', async () => {
	sidebar = await OpenedSidebar.open({ files: { 'a.md': reviewText('A', '2021-01-01', ['One']), 'b.md': '---\ntags: [talk]\n---\n' }, data: { reviewTags: ['none'] } });
	await sidebar.click(sidebar.element().querySelector('[data-action="choose-tag"]'));
	expect(document.querySelector('.suggestion-item')).not.toBeNull();
	await sidebar.host.disablePlugin('conference-review');
	expect(document.querySelector('.suggestion-item')).toBeNull();
});

test('the form that saves sessions goes with the plugin', async () => {
	sidebar = await OpenedSidebar.open({ files: { 'a.md': reviewText('A', '2021-01-01', ['One']) } });
	await sidebar.filter('year:2021');
	await sidebar.click(sidebar.button('save-filtered'));
	expect(document.querySelector('.modal form')).not.toBeNull();
	await sidebar.host.disablePlugin('conference-review');
	await sidebar.host.settled();
	expect(document.querySelector('.modal form')).toBeNull();
});

import { conferenceOf } from '../notes';

function pageOf(note: string): string | undefined {
	return conferenceOf(note).sessions[0]?.address?.url;
}

const TALK = '# Caches - Jane Doe\n\nIt was full.\n\n';

const MANY_NOTES = '- Keys are what one knows, and values are what one hopes for.\n'.repeat(4) + '\n';

it.each([
	['a session’s page before its slides', `${TALK}> [Slides](https://conf.example/s)\n\n> [Session page](https://conf.example/p)\n`, 'https://conf.example/p'],
	['a recording before slides', `${TALK}- [Slides](https://conf.example/s)\n- [Video](https://conf.example/v)\n`, 'https://conf.example/v'],
	['none of two slides', `${TALK}- [Slides](https://conf.example/1)\n- [Slides](https://conf.example/2)\n`, undefined],
	['a page beside two slides', `${TALK}- [Slides](https://conf.example/1)\n- [Slides](https://conf.example/2)\n- [議程](https://conf.example/p)\n`, 'https://conf.example/p'],
	['the only bare address of a short list that the notes begin with', '# Caches in practice\n\n- 2022 Example\n- https://conf.example/1\n\n## Kinds\n- a\n', 'https://conf.example/1'],
	['none of a longer list', '# Caches in practice\n\n- one\n- two\n- three\n- four\n- https://conf.example/1\n\n## Kinds\n- a\n', undefined],
	['no picture of the slides', `${TALK}- ![Slides](https://conf.example/s.png)\n`, undefined],
	['no website that the talk spoke of', `${TALK}- [Website](https://startup.example)\n`, undefined],
	['no paper', `${TALK}- Paper: https://paper.example/1\n`, undefined],
	['no paper that is found here', `${TALK}Paper here: https://paper.example/1\n`, undefined],
	['no article', `${TALK}- [the original article](https://blog.example)\n`, undefined],
	['no link with a title', `${TALK}- Link: [Title](https://a.example)\n`, undefined],
	['the link to the video beside them', `${TALK}- [Paper](https://paper.example/1)\n- [Link to the video](https://conf.example/v)\n`, 'https://conf.example/v'],
	['no links below “Links” in a note without a heading of its own', '---\nspeaker: Jane Doe\n---\n## Why\n- slow disks\n\n## Links\n- [Website](https://startup.example)\n', undefined],
	['the page that the first sentence leads to', '# Caches in practice\n\n> My notes on [ExampleConf 2020 - Caches in practice](https://conf.example/talks/3), which I watched again.\n\n## Kinds\n- a\n', 'https://conf.example/talks/3'],
	['the recording that a note without a heading of its own begins with', '---\nspeaker: Jane Doe\n---\nJane spoke of [caches](https://youtu.be/abc) at ExampleConf.\n\n## Why\n- slow disks\n\n## How\n- so\n', 'https://youtu.be/abc'],
	['none of two pages that the first sentences lead to', '# Caches in practice\n\nAfter [Queues](https://conf.example/talks/2) came [Caches](https://conf.example/talks/3) and much more.\n\n## Kinds\n- a\n', undefined],
	['no page of another talk further down', `${TALK}- a\n\nb\n\nc\n\nSee also [Queues](https://conf.example/talks/2), which came before.\n`, undefined],
	['a picture of slides no more than any', '# Caches in practice\n\n![](https://conf.example/talks/3.png) was shown.\n\n## Kinds\n- a\n', undefined],
	['the slides below a first heading that says who spoke', '# Caches in practice\n\n### From Example: Jane\n- Slides: https://conf.example/s\n- Code: https://code.example\n\n### Kinds\n- a\n', 'https://conf.example/s'],
	['none where the headings beside have slides as well', '---\nspeaker: Jane Doe\nsession-level: note\n---\n# Caches in practice\n\n### Kinds of them\n- Slides: https://conf.example/1\n\n### Sizes of them\n- Slides: https://conf.example/2\n', undefined],
	['no website below the first of several headings', '# Caches in practice\n\n### Example\n- [Website](https://startup.example/a)\n\n### Kinds\n- a\n', undefined],
	['the only heading below that is a link to a session’s page', '# Caches in practice\n\n#### by Jane Doe (Example)\n\n## [Abstract of it](https://conf.example/talks/3)\n\nAll about them.\n\n## Kinds\n- a\n', 'https://conf.example/talks/3'],
	['a recording in the first items', '# Caches - Jane Doe\n\n- at ExampleConf\n- https://youtu.be/abc\n- full\n- a\n', 'https://youtu.be/abc'],
	['a recording in a line behind some words', `${TALK}- a\n- b\n- c\n\nhttps://youtu.be/abc\n`, 'https://youtu.be/abc'],
	['none behind many', `${TALK}${MANY_NOTES}https://youtu.be/abc\n`, undefined],
	['no slides behind many', `${TALK}${MANY_NOTES}[Slides](https://conf.example/s)\n`, undefined],
	['none whatever they are called', `${TALK}${MANY_NOTES}- [great slides, 18 to 26](https://speakerdeck.com/jane/caches)\n`, undefined],
	['the video behind many notes', `${TALK}${MANY_NOTES}[Video](https://conf.example/v)\n`, 'https://conf.example/v'],
	['the first slides where others stand behind the notes', `${TALK}[Slides](https://conf.example/1)\n\n${MANY_NOTES}[Slides](https://conf.example/2)\n`, 'https://conf.example/1'],
	['none embedded further down', `${TALK}- a\n- b\n\nso it was\n\n<iframe src="https://www.youtube.com/embed/abc"></iframe>\n`, undefined],
	['one embedded right below the title', '# Caches - Jane Doe\n\n<iframe src="https://www.youtube.com/embed/abc"></iframe>\n\nso it was\n', 'https://www.youtube.com/embed/abc'],
	['none that was spoken of in another talk', '# Caches in practice\n\nThis builds on [another talk](https://conf.example/talks/9) by John Roe.\n\n## Kinds\n- a\n', undefined],
	['none below “Details” and the like', `${TALK}Details:\n- https://encyclopedia.example/caches\n- https://encyclopedia.example/queues\n`, undefined],
	['no page of a speaker below a programme', `${TALK}[John Roe](https://conf.example/schedule/speakers/john-roe)\n`, undefined],
	['no picture in HTML, be it in a folder of slides', '# Caches - Jane Doe\n\n<img src="https://conf.example/2024/slides/caches.jpg">\n\nso it was\n', undefined],
	['no link in HTML to another page of a session', '# Caches - Jane Doe\n\n<div>See also <a href="https://conf.example/talks/9">that talk</a></div>\n\nso it was\n', undefined],
	['no page of a channel', `${TALK}https://www.youtube.com/channel/abc\n`, undefined],
])('takes %s', (_, note, page) => {
	expect(pageOf(note)).toBe(page);
});

it('looks below the speaker’s heading as well', () => {
	expect(pageOf('# Caches\n\n## Jane Doe, Example Inc.\n\nExample\n\n[slides](https://conf.example/s)\n\n- noted\n')).toBe('https://conf.example/s');
});

it('takes no link to a tag for the page of a heading', () => {
	expect(pageOf('# ExampleConf\n\n## Caches for all [#caches](https://social.example/caches)\n- a\n\n## Queues for all\n- b\n')).toBeUndefined();
});

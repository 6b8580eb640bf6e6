import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { completionsAt, type Completion } from '../../../review/search/completion';
import { vocabularyOf } from '../../../review/search/vocabulary';
import type { PanelModel } from '../panel-model';
import { filterChoices } from '../filter-choices';
import { Icon } from './icon';
import { useServices } from './services';
import { ToolButton } from './tool-button';

export interface SearchFieldProps {
	readonly model: PanelModel;
	/** The user goes on from the field to the list. */
	readonly onLeave: () => void;
}

/** Operators that the word at the caret may become, and which of them the arrow keys have reached; -1: none. */
interface Offer {
	readonly completions: readonly Completion[];
	readonly active: number;
}

const NOTHING: Offer = { completions: [], active: -1 };

/**
 * The search field with its completions, as a combobox: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. What an
 * input method composes is searched as it is typed, but nothing is written into the field and nothing is offered
 * before it has done.
 */
export function SearchField({ model, onLeave }: SearchFieldProps): JSX.Element {
	const { strings: { search, view }, showChoices } = useServices();
	const field = useRef<HTMLInputElement>(null);
	const isComposing = useRef(false);
	const list = useId();
	const [offer, setOffer] = useState(NOTHING);
	const { conferences, filterText } = model;
	const vocabulary = useMemo(() => vocabularyOf(conferences), [conferences]);
	const optionId = (index: number): string => `${list}-${String(index)}`;
	const isOpen = offer.completions.length > 0;

	useLayoutEffect(() => {
		if (field.current && !isComposing.current && field.current.value !== filterText) field.current.value = filterText;
	});
	const offerAt = ({ value, selectionStart }: HTMLInputElement, isAsked = false): void => {
		const completions = value === '' && !isAsked ? [] : completionsAt(value, selectionStart ?? value.length, vocabulary);
		// Between two words, nobody has begun an operator.
		const hasBegun = isAsked || /\S$/u.test(value.slice(0, selectionStart ?? value.length));
		setOffer(hasBegun ? { completions, active: -1 } : NOTHING);
	};
	const follow = (input: HTMLInputElement, composes: boolean): void => {
		isComposing.current = composes;
		model.filter(input.value);
		if (composes) setOffer(NOTHING);
		else offerAt(input);
	};
	// Preact would listen to these two by names that no browser knows.
	const followLatest = useRef(follow);
	followLatest.current = follow;
	useEffect(() => {
		const input = field.current;
		if (!input) return undefined;
		const begin = (): void => followLatest.current(input, true);
		const end = (): void => {
			followLatest.current(input, false);
			// Safari tells of the key that ended it only now.
			isComposing.current = true;
			window.setTimeout(() => {
				isComposing.current = false;
			});
		};
		input.addEventListener('compositionstart', begin);
		input.addEventListener('compositionend', end);
		return () => {
			input.removeEventListener('compositionstart', begin);
			input.removeEventListener('compositionend', end);
		};
	}, []);

	const write = (text: string, caret = text.length): void => {
		const input = field.current;
		if (!input) return;
		input.value = text;
		input.focus();
		input.setSelectionRange(caret, caret);
		model.filter(text);
	};
	const accept = ({ text, caret, value }: Completion): void => {
		write(text, caret);
		if (value === null && field.current) offerAt(field.current);
		else setOffer(NOTHING);
	};
	const press = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
		// While an input method composes, its keys are its own.
		if (event.isComposing || isComposing.current) return;
		if (pressed(event, event.currentTarget)) event.preventDefault();
	};
	const pressed = ({ key, altKey, shiftKey }: KeyboardEvent, input: HTMLInputElement): boolean => {
		const { completions, active } = offer;
		const chosen = completions[active];
		const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
		if (isOpen && step !== 0) {
			const places = completions.length + 1;
			setOffer({ completions, active: ((active + 1 + step + places) % places) - 1 });
		} else if (altKey && key === 'ArrowDown') offerAt(input, true);
		else if (chosen && (key === 'Enter' || (key === 'Tab' && !shiftKey))) accept(chosen);
		else if (key === 'Escape' && isOpen) setOffer(NOTHING);
		else if (key === 'Escape' && filterText !== '') {
			setOffer(NOTHING);
			write('');
		} else if (key === 'ArrowDown' || key === 'Enter') {
			setOffer(NOTHING);
			onLeave();
		} else return false;
		return true;
	};
	return (
		<div class="conference-review-filter">
			<Icon name="search" />
			<input
				ref={field}
				type="search"
				role="combobox"
				enterkeyhint="search"
				spellcheck={false}
				autocomplete="off"
				placeholder={search.field}
				aria-label={search.field}
				aria-autocomplete="list"
				aria-expanded={isOpen}
				aria-controls={list}
				aria-activedescendant={isOpen && offer.active >= 0 ? optionId(offer.active) : undefined}
				onInput={(event) => follow(event.currentTarget, event.isComposing)}
				onKeyDown={press}
				onFocus={() => model.search.prepare(conferences)}
				onBlur={() => setOffer(NOTHING)}
			/>
			{filterText !== '' && (
				<button type="button" class="clickable-icon conference-review-clear" data-action="clear-filter" aria-label={view.clearFilter} onClick={() => write('')}>
					<Icon name="x" />
				</button>
			)}
			<ToolButton
				action="add-filter"
				icon="list-filter"
				label={search.addFilter}
				opensMenu
				onClick={(button) => showChoices(filterChoices(model, vocabulary, search), button)}
			/>
			<ul id={list} class="conference-review-completions" role="listbox" aria-label={search.completions} hidden={!isOpen}>
				{offer.completions.map((completion, index) => (
					<li
						key={completion.text}
						id={optionId(index)}
						role="option"
						aria-selected={index === offer.active}
						class={index === offer.active ? 'is-selected' : ''}
						// The field keeps the focus, and with it the phone's keyboard.
						onPointerDown={(event) => event.preventDefault()}
						onMouseDown={(event) => event.preventDefault()}
						onClick={() => accept(completion)}
					>
						<span>{`${completion.operator}:${completion.value ?? ''}`}</span>
						<CompletionHint completion={completion} />
					</li>
				))}
			</ul>
		</div>
	);
}

function CompletionHint({ completion: { operator, value } }: { readonly completion: Completion }): JSX.Element | null {
	const { strings: { search } } = useServices();
	const hint = value === null ? search.operators[operator] : operator === 'is' ? Object.entries(search.qualities).find(([name]) => name === value)?.[1] : undefined;
	return hint === undefined ? null : <span class="conference-review-muted">{hint}</span>;
}

import type { MenuPositionDef } from 'obsidian';
import { Menu, type MenuItem } from 'obsidian-test-mocks/obsidian';
import { setIcon } from './icons';

/** A menu that opens as elements, with the app's class names and a menu's roles and keys. */
export class HostMenu extends Menu {
	private static openMenu: HostMenu | null = null;
	private isOpen = false;
	private whenHidden: (() => void) | null = null;
	private focusBefore: Element | null = null;

	static override forEvent(event: MouseEvent): HostMenu {
		const menu = new HostMenu();
		queueMicrotask(() => menu.showAtMouseEvent(event));
		return menu;
	}

	override showAtMouseEvent(event: MouseEvent): this {
		event.preventDefault();
		return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.view?.document);
	}

	override showAtPosition(position: MenuPositionDef, doc: Document = document): this {
		HostMenu.openMenu?.hide();
		HostMenu.openMenu = this;
		this.isOpen = true;
		this.focusBefore = doc.activeElement;
		this.draw();
		doc.body.append(this.dom__);
		const { win } = this.dom__;
		const width = this.dom__.offsetWidth;
		const height = this.dom__.offsetHeight;
		this.dom__.setCssStyles({
			left: `${Math.max(0, Math.min(position.x, win.innerWidth - width))}px`,
			top: `${Math.max(0, Math.min(position.y, win.innerHeight - height))}px`,
		});
		this.load();
		this.registerDomEvent(doc, 'pointerdown', (event) => {
			if (!this.dom__.contains(event.target as Node)) this.hide();
		}, { capture: true });
		this.registerDomEvent(doc, 'keydown', (event) => this.onKey(event), { capture: true });
		this.itemElements()[0]?.focus();
		return this;
	}

	override hide(): this {
		if (!this.isOpen) return this;
		this.isOpen = false;
		if (HostMenu.openMenu === this) HostMenu.openMenu = null;
		this.dom__.remove();
		this.unload();
		if (this.focusBefore?.isConnected === true) (this.focusBefore as HTMLElement).focus?.();
		this.whenHidden?.();
		return this;
	}

	override close(): void {
		this.hide();
	}

	override onHide(callback: () => void): void {
		this.whenHidden = callback;
	}

	private draw(): void {
		this.dom__.empty();
		this.dom__.className = 'menu';
		this.dom__.setAttribute('role', 'menu');
		for (const item of this.items__) {
			if ('title__' in item) this.drawItem(item);
			else this.dom__.createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
		}
	}

	private drawItem(item: MenuItem): void {
		const role = item.checked__ === null ? 'menuitem' : 'menuitemcheckbox';
		const el = this.dom__.createDiv({ cls: 'menu-item tappable', attr: { role, tabindex: '-1' } });
		if (item.checked__ !== null) el.setAttribute('aria-checked', String(item.checked__));
		if (item.disabled__) el.setAttribute('aria-disabled', 'true');
		el.toggleClass('is-disabled', item.disabled__);
		el.toggleClass('is-label', item.isLabel__);
		el.toggleClass('is-warning', item.warning__);
		const icon = el.createDiv({ cls: 'menu-item-icon' });
		if (item.icon__ !== null) setIcon(icon, item.icon__);
		el.createDiv({ cls: 'menu-item-title' }).append(item.title__);
		if (item.checked__ === true) setIcon(el.createDiv({ cls: 'menu-item-icon mod-checked' }), 'check');
		if (item.disabled__ || item.isLabel__) return;
		el.addEventListener('click', (event) => {
			this.hide();
			item.onClick__?.(event);
		});
	}

	private itemElements(): HTMLElement[] {
		return this.dom__.findAll('.menu-item:not(.is-disabled, .is-label)');
	}

	private onKey(event: KeyboardEvent): void {
		const items = this.itemElements();
		const current = items.indexOf(this.dom__.doc.activeElement as HTMLElement);
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (event.key === 'Escape') this.hide();
		else if (event.key === 'Enter') items[current]?.click();
		else if (step !== undefined) items[(current + step + items.length) % items.length]?.focus();
		else return;
		event.preventDefault();
		event.stopPropagation();
	}
}

import ipaddr from 'ipaddr.js';

/** Whether an IP address belongs to the public internet (not to this machine, its network, or a reserved range). */
export function isPublicAddress(address: string): boolean {
	return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

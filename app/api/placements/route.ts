import { mount } from '../_mount';

export const POST = mount('POST /api/placements');

import { mount } from '../_mount';

export const GET = mount('GET /api/sample');
export const POST = mount('POST /api/sample');

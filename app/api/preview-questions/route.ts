import { mount } from '../_mount';

export const GET = mount('GET /api/preview-questions');
export const POST = mount('POST /api/preview-questions');

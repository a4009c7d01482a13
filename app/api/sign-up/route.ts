import { mount } from '../_mount';

export const GET = mount('GET /api/sign-up');

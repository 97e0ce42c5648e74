import { fixOr } from '../node-program';
import { pythonProgram } from '../python-program';
import { writtenAs } from '../stack';
import type { Stack } from '../stack';

export const django: Stack = {
  id: 'django',
  source: { kind: 'debian', packages: ['python3-django-cors-headers', 'python3-django'] },
  broken: 'no CORS at all',
  permissive: writtenAs(
    '`CORS_ALLOW_ALL_ORIGINS = True`',
    'INSTALLED_APPS += ["corsheaders"]',
    'MIDDLEWARE.insert(0, "corsheaders.middleware.CorsMiddleware")',
    'CORS_ALLOW_ALL_ORIGINS = True',
  ),
  files: (setting) => ({
    'settings.py': `SECRET_KEY = "k"
DEBUG = False
ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
ROOT_URLCONF = "urls"
INSTALLED_APPS = []
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
${fixOr(setting, '')}
`,
    'urls.py': `from django.http import JsonResponse
from django.urls import path

def replace(request):
    return JsonResponse({"ok": True})

def fail(request):
    raise RuntimeError("down")

urlpatterns = [path("api/items", replace), path("api/fails", fail)]
`,
  }),
  start: (setting) => {
    const command = pythonProgram(setting, [
      '-m',
      'django',
      'runserver',
      '--noreload',
      `127.0.0.1:${setting.port}`,
    ]);
    return {
      ...command,
      env: {
        ...command.env,
        DJANGO_SETTINGS_MODULE: 'settings',
        PYTHONPATH: `${command.env?.PYTHONPATH ?? ''}:.`,
      },
    };
  },
};

import { type CanActivate, type ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';

@Injectable()
export class KeyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    if (request.headers['x-api-key'] !== process.env.SERVICE_KEY) throw new UnauthorizedException();
    return true;
  }
}

@Injectable()
export class OpenGuard implements CanActivate {
  canActivate(): boolean {
    return true;
  }
}

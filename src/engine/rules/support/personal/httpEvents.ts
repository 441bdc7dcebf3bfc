/** Events that are declared to be a web request: what API Gateway, a load balancer or a function's own address hands to AWS Lambda, headers and body included. */
import type { Expr, FunctionNode } from '../../../facts/nodes.js';
import type { Resolver } from '../../../resolve/types.js';
import { originOf, type Origin } from './origin.js';

const EVENT = /^aws-lambda\.(?:.+\.)?(?:APIGateway\w*Event(?:V2)?|ALBEvent|LambdaFunctionURLEvent)$|^aws_lambda_powertools\.utilities\.data_classes\.(?:\w+\.)?(?:APIGatewayProxyEvent(?:V2)?|ALBEvent|LambdaFunctionUrlEvent)$/u;
const HANDLER = /^aws-lambda\.(?:.+\.)?(?:APIGatewayProxyHandler(?:V2)?|ALBHandler|LambdaFunctionURLHandler)$/u;

/** `(event: APIGatewayProxyEvent)`, and the first parameter of `const handler: APIGatewayProxyHandler = …`. */
export function isHttpEventParameter(resolver: Resolver, origin: Origin): boolean {
  if (origin.kind !== 'parameter' || origin.steps.length > 0) return false;
  if (origin.param.annotation) return EVENT.test(typeSymbol(resolver, origin.param.annotation));
  const declared = origin.index === 0 ? declaredType(origin.fn) : undefined;
  return declared !== undefined && HANDLER.test(typeSymbol(resolver, declared));
}

/** True when the expression is a name for such an event. */
export function isHttpEvent(resolver: Resolver, expr: Expr): boolean {
  return expr.kind === 'name' && resolver.definitions(expr).some((d) => isHttpEventParameter(resolver, originOf(d.node)));
}

function declaredType(fn: FunctionNode): Expr | undefined {
  const holder = fn.parent;
  return holder?.kind === 'assign' && holder.value === fn ? holder.annotation : undefined;
}

function typeSymbol(resolver: Resolver, annotation: Expr): string {
  const bare = annotation.kind === 'index' ? annotation.object : annotation;
  return resolver.library(bare)?.symbol ?? '';
}

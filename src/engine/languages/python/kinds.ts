import { KindTables } from '../../syntax/index.js';

/** The named node types of the Python grammar that mean something to us (`if_clause` is `IfClause`); the frequent ones first. */
export enum Kind {
  /** Any other named node. */
  Other = 0,
  Identifier, Attribute, Call, String, ArgumentList, KeywordArgument, Integer, Float, True, False, None, Ellipsis, Subscript, Slice,
  Tuple, List, Set, Dictionary, Pair, ListSplat, DictionarySplat, ParenthesizedListSplat, ParenthesizedExpression, BinaryOperator,
  BooleanOperator, ComparisonOperator, NotOperator, UnaryOperator, ConditionalExpression, NamedExpression, Lambda, Await, Yield,
  ConcatenatedString, Interpolation, FormatSpecifier, FormatExpression, TypeConversion, ListComprehension, SetComprehension,
  DictionaryComprehension, GeneratorExpression, ForInClause, IfClause, ExpressionList, PatternList, TuplePattern, ListPattern,
  ListSplatPattern, DictionarySplatPattern, AsPattern, AsPatternTarget, DottedName, Type, GenericType, TypeParameter, SplatType,
  CasePattern, UnionPattern, LambdaParameters, Parameters, DefaultParameter, TypedParameter, TypedDefaultParameter, KeywordSeparator,
  PositionalSeparator, Block, ExpressionStatement, Assignment, AugmentedAssignment, ReturnStatement, IfStatement, ElifClause, ElseClause,
  ForStatement, WhileStatement, TryStatement, ExceptClause, FinallyClause, WithStatement, WithClause, WithItem, FunctionDefinition,
  ClassDefinition, DecoratedDefinition, Decorator, ImportStatement, ImportFromStatement, FutureImportStatement, AliasedImport,
  WildcardImport, RelativeImport, RaiseStatement, PassStatement, BreakStatement, ContinueStatement, MatchStatement, CaseClause,
  GlobalStatement, NonlocalStatement, DeleteStatement, AssertStatement, PrintStatement, ExecStatement, TypeAliasStatement, Chevron,
  Comment, LineContinuation, ClassPattern, KeywordPattern,
  UnionType, MemberType,
  /** A stretch the parser could not read. */
  Error = 255,
}

export const pythonKinds = new KindTables<Kind>(Kind);

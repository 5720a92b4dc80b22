using System.Collections.Generic;

namespace QuayPS.CmdletHost.Language;

/// <summary>A pipeline, perhaps with the variable that takes its result.</summary>
internal sealed record Statement(string? Variable, PipelineSyntax Pipeline);

/// <summary>A value or nothing, and the commands that it goes through.</summary>
internal sealed record PipelineSyntax(Expression? Source, IReadOnlyList<CommandSyntax> Commands);

/// <summary>A command with its arguments.</summary>
internal sealed record CommandSyntax(string Name, IReadOnlyList<ArgumentSyntax> Arguments);

/// <summary>A parameter's name, a value, or both.</summary>
internal sealed record ArgumentSyntax(string? Parameter, Expression? Value);

/// <summary>A value.</summary>
internal abstract record Expression;

/// <summary>A value as it stands there.</summary>
internal sealed record Literal(object? Value) : Expression;

/// <summary>$name</summary>
internal sealed record Variable(string Name) : Expression;

/// <summary>Values with commas between them.</summary>
internal sealed record ListOf(IReadOnlyList<Expression> Items) : Expression;

/// <summary>@{ name = value }, or with [pscustomobject] before it an object.</summary>
internal sealed record Table(IReadOnlyList<(string Name, Expression Value)> Entries, bool IsObject) : Expression;

/// <summary>A pipeline in parentheses.</summary>
internal sealed record Nested(PipelineSyntax Pipeline) : Expression;

/// <summary>.Name</summary>
internal sealed record Member(Expression Target, string Name) : Expression;

/// <summary>.Name(arguments)</summary>
internal sealed record Call(Expression Target, string Name, IReadOnlyList<Expression> Arguments) : Expression;

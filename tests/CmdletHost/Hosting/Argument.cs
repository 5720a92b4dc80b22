namespace QuayPS.CmdletHost;

/// <summary>One argument of a command line: a parameter's name, a value, or <c>-Name:value</c>.</summary>
internal sealed record Argument(string? Parameter, bool HasValue, object? Value);

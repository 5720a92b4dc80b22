using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace QuayPS.CmdletHost.Language;

/// <summary>Finds the values that a script names.</summary>
internal sealed class Evaluator(ScriptHost host)
{
    /// <summary>What goes along the pipeline for a value: the items of a list, else the value.</summary>
    public static IReadOnlyList<object?> Enumerate(object? value) =>
        value is object?[] items ? items
        : value is IEnumerable and not (string or IDictionary) ? throw new HostLimitException($"a {value.GetType()} at the beginning of a pipeline")
        : [value];

    public IReadOnlyList<Argument> Arguments(CommandSyntax command) =>
        [.. command.Arguments.Select(a => new Argument(a.Parameter, a.Value is not null, a.Value is null ? null : Evaluate(a.Value)))];

    public object? Evaluate(Expression expression) => expression switch
    {
        Literal literal => literal.Value,
        Variable variable => host.HasVariable(variable.Name)
            ? host.GetVariable(variable.Name)
            : throw new HostLimitException($"the variable ${variable.Name}, which has no value"),
        ListOf list => list.Items.Select(Evaluate).ToArray(),
        Table { IsObject: true } table => ToObject(table),
        Table table => ToHashtable(table),
        Nested nested => RunNested(nested),
        Member member => ReadMember(Evaluate(member.Target), member.Name),
        Call call => CallMethod(Evaluate(call.Target), call.Name, [.. call.Arguments.Select(Evaluate)]),
        _ => throw new HostLimitException(expression.GetType().Name),
    };

    private object? RunNested(Nested nested)
    {
        int before = host.Streams.Output.Count;
        List<object?> results = host.RunPipeline(nested.Pipeline);
        host.Streams.Output.RemoveRange(before, host.Streams.Output.Count - before);
        return results.Count switch { 0 => null, 1 => results[0], _ => results.ToArray() };
    }

    private PSObject ToObject(Table table)
    {
        var made = new PSObject();
        foreach ((string name, Expression value) in table.Entries)
        {
            made.Properties.Add(new PSNoteProperty(name, Plain(Evaluate(value))));
        }

        return made;
    }

    private Hashtable ToHashtable(Table table)
    {
        var made = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, Expression value) in table.Entries)
        {
            made.Add(name, Plain(Evaluate(value)));
        }

        return made;
    }

    // Outside of command lines numbers forget how they were written.
    private static object? Plain(object? value) => value is PSObject { TokenText: not null } number ? number.BaseObject : value;

    private static object? ReadMember(object? target, string name)
    {
        if (target is null or object?[])
        {
            throw new HostLimitException($"the member {name} of {(target is null ? "nothing" : "a list")}");
        }

        return PSObject.AsPSObject(target).Properties[name] is { } property
            ? property.Value
            : throw new HostLimitException($"the member {name}, which {target.GetType()} has not");
    }

    private static DateTime CallMethod(object? target, string name, object?[] arguments)
    {
        double Number() => Convert.ToDouble(Plain(arguments.Single()), CultureInfo.InvariantCulture);

        return (target, name) switch
        {
            (DateTime time, "AddDays") => time.AddDays(Number()),
            (DateTime time, "AddHours") => time.AddHours(Number()),
            _ => throw new HostLimitException($"the method {name}"),
        };
    }
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace QuayPS;

/// <summary>The parameters of a command that accept pipeline input, with their values before any object is bound.</summary>
internal sealed class PipelineInput
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();
    private readonly (PropertyInfo Property, object? Value)[] _defaults;

    private PipelineInput((PropertyInfo Property, object? Value)[] defaults) => _defaults = defaults;

    /// <summary>Records the values before the first object of the pipeline is bound.</summary>
    /// <param name="command">The command.</param>
    /// <param name="except">A parameter to leave out.</param>
    /// <param name="typed">The parameters on the command line, to which PowerShell does not bind pipeline input.</param>
    public static PipelineInput Of(Cmdlet command, string except, ICollection<string> typed) => new(Known.GetOrAdd(command.GetType(), Find)
        .Where(property => property.Name != except && !typed.Contains(property.Name))
        .Select(property => (property, (object?)property.GetValue(command)))
        .ToArray());

    /// <summary>Whether the object from the pipeline set none of the parameters.</summary>
    public bool IsUnchanged(Cmdlet command) => Array.TrueForAll(_defaults, one => Equals(one.Property.GetValue(command), one.Value));

    private static PropertyInfo[] Find(Type command) => command.GetProperties()
        .Where(property => property.GetCustomAttributes<ParameterAttribute>()
            .Any(parameter => parameter.ValueFromPipeline || parameter.ValueFromPipelineByPropertyName))
        .ToArray();
}

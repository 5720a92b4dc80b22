using System;
using System.Linq;
using System.Management.Automation;

namespace QuayPS;

/// <summary>Reads the parameters that a command was called with.</summary>
internal static class InvocationExtensions
{
    /// <summary>Returns the value of a switch; null if it is not specified, so that the setting is left as it is.</summary>
    /// <param name="invocation">The call.</param>
    /// <param name="name">The name of the switch.</param>
    public static bool? Flag(this InvocationInfo invocation, string name) =>
        invocation.BoundParameters.TryGetValue(name, out object? value) && value is SwitchParameter flag ? flag.IsPresent : null;

    /// <summary>
    /// Returns the settings that the call specifies, in the order of <paramref name="settings"/>. Null counts as not specified:
    /// a property without a value binds as null.
    /// </summary>
    /// <param name="invocation">The call.</param>
    /// <param name="settings">The names of the parameters that change something.</param>
    /// <exception cref="ArgumentException">The call specifies none of them.</exception>
    public static string[] RequireAny(this InvocationInfo invocation, params string[] settings)
    {
        string[] given = Array.FindAll(settings, name => invocation.BoundParameters.TryGetValue(name, out object? value) && value is not null);
        return given.Length > 0 ? given : throw new ArgumentException($"There is nothing to change. Specify {Alternatives(settings)}.");
    }

    // -A, -B or -C
    private static string Alternatives(string[] settings)
    {
        string last = "-" + settings[settings.Length - 1];
        return settings.Length == 1 ? last : string.Join(", ", settings.Take(settings.Length - 1).Select(name => "-" + name)) + " or " + last;
    }
}

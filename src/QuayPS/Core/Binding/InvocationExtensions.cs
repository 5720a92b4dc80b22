using System.Management.Automation;

namespace QuayPS;

/// <summary>What a command was called with.</summary>
internal static class InvocationExtensions
{
    /// <summary>What a switch was set to; null where it was left out, which for a setting means that it stays.</summary>
    /// <param name="invocation">The call.</param>
    /// <param name="name">The name of the switch.</param>
    public static bool? Flag(this InvocationInfo invocation, string name) =>
        invocation.BoundParameters.TryGetValue(name, out object? value) && value is SwitchParameter flag ? flag.IsPresent : null;
}

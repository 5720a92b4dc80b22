using System.Net;
using System.Security;

namespace System.Management.Automation;

/// <summary>A parameter that is there or not.</summary>
public readonly struct SwitchParameter(bool isPresent) : IEquatable<SwitchParameter>
{
    public bool IsPresent => isPresent;

    public static implicit operator bool(SwitchParameter value) => value.IsPresent;

    public static implicit operator SwitchParameter(bool value) => new(value);

    public static bool operator ==(SwitchParameter left, SwitchParameter right) => left.Equals(right);

    public static bool operator !=(SwitchParameter left, SwitchParameter right) => !left.Equals(right);

    public bool ToBool() => IsPresent;

    public bool Equals(SwitchParameter other) => IsPresent == other.IsPresent;

    public override bool Equals(object? obj) => obj is SwitchParameter other && Equals(other);

    public override int GetHashCode() => IsPresent.GetHashCode();

    public override string ToString() => IsPresent.ToString();
}

/// <summary>A user name and a password.</summary>
public sealed class PSCredential
{
    public PSCredential(string userName, SecureString password)
    {
        ArgumentException.ThrowIfNullOrEmpty(userName);
        ArgumentNullException.ThrowIfNull(password);
        (UserName, Password) = (userName, password);
    }

    public string UserName { get; }

    public SecureString Password { get; }

    public NetworkCredential GetNetworkCredential() => new(UserName, Password);
}

/// <summary>What happens with what is written.</summary>
public enum ActionPreference
{
    SilentlyContinue,
    Stop,
    Continue,
    Inquire,
    Ignore,
    Suspend,
    Break,
}

/// <summary>How far long work is.</summary>
public class ProgressRecord(int activityId, string activity, string statusDescription)
{
    public int ActivityId => activityId;

    public string Activity { get; set; } = activity;

    public string StatusDescription { get; set; } = statusDescription;

    public int PercentComplete { get; set; } = -1;

    public ProgressRecordType RecordType { get; set; }
}

/// <summary>Whether a bar is shown or taken away.</summary>
public enum ProgressRecordType
{
    Processing,
    Completed,
}

/// <summary>What a command tells besides its output.</summary>
public class InformationRecord(object messageData, string source)
{
    public object MessageData => messageData;

    public string Source => source;

    public System.Collections.Generic.List<string> Tags { get; } = [];

    public override string ToString() => MessageData.ToString() ?? string.Empty;
}

/// <summary>What Write-Host writes.</summary>
public class HostInformationMessage
{
    public string Message { get; set; } = string.Empty;

    public bool? NoNewLine { get; set; }

    public override string ToString() => Message;
}

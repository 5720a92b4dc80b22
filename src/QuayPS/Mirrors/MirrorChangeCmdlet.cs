using System;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that makes or changes the mirror of a repository or an organization.</summary>
public abstract class MirrorChangeCmdlet : QuayItemCmdlet
{
    private protected MirrorChangeCmdlet()
    {
    }

    /// <summary>When it is synchronized next.</summary>
    [Parameter]
    [Time]
    public DateTimeOffset? SyncStartDate { get; set; }

    /// <summary>Who signs in to the other registry.</summary>
    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>The other registry must show a certificate that is valid; with <c>-VerifyTls:$false</c> any will do.</summary>
    [Parameter]
    public SwitchParameter VerifyTls { get; set; }

    /// <summary>The proxy for addresses that begin with http.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? HttpProxy { get; set; }

    /// <summary>The proxy for addresses that begin with https.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? HttpsProxy { get; set; }

    /// <summary>The hosts that are called without a proxy, with commas between them.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? NoProxy { get; set; }

    /// <summary>How long fetching one image may take: <c>10m</c>, <c>1h</c> or a TimeSpan.</summary>
    [Parameter]
    [Duration(TakesBareMinutes = true)]
    public TimeSpan? SkopeoTimeout { get; set; }

    /// <summary>It is synchronized when its time comes; with <c>-Enabled:$false</c> only when it is told to.</summary>
    [Parameter]
    public SwitchParameter Enabled { get; set; }

    /// <summary>Takes over what both kinds of mirrors have.</summary>
    /// <param name="settings">Where it goes.</param>
    /// <param name="ns">The namespace, to which the robot belongs.</param>
    /// <param name="robot">The robot's name, short or full.</param>
    /// <param name="interval">The time between two synchronizations.</param>
    private protected T Fill<T>(T settings, string ns, string? robot, TimeSpan? interval)
        where T : MirrorSettings
    {
        settings.Robot = robot is { Length: > 0 } ? RobotName.Parse(ns, robot, null).Display : null;
        settings.SyncInterval = interval;
        settings.SyncStartDate = SyncStartDate;
        settings.Username = Credential?.UserName;
        settings.Password = Credential?.Password;
        settings.VerifyTls = MyInvocation.Flag(nameof(VerifyTls));
        settings.HttpProxy = HttpProxy;
        settings.HttpsProxy = HttpsProxy;
        settings.NoProxy = NoProxy;
        settings.SkopeoTimeout = SkopeoTimeout;
        settings.Enabled = MyInvocation.Flag(nameof(Enabled));
        return settings;
    }

    /// <summary>Takes over what both kinds of mirrors have, with what new ones must have where it is not given.</summary>
    /// <param name="settings">Where it goes.</param>
    /// <param name="ns">The namespace, to which the robot belongs.</param>
    /// <param name="robot">The robot's name, short or full.</param>
    /// <param name="interval">The time between two synchronizations; a day if null.</param>
    private protected T FillNew<T>(T settings, string ns, string robot, TimeSpan? interval)
        where T : MirrorSettings
    {
        Fill(settings, ns, robot, interval ?? TimeSpan.FromDays(1));
        settings.SyncStartDate ??= DateTimeOffset.UtcNow;
        return settings;
    }

    /// <summary>What is to change, as prompts name it.</summary>
    /// <param name="wishes">The parameters that may say so.</param>
    /// <param name="robot">The robot's name, which may be an empty column of a table.</param>
    /// <param name="anonymous">Whether nobody is to sign in to the other registry any more.</param>
    private protected string CheckWishes(string[] wishes, string? robot, SwitchParameter anonymous)
    {
        string[] given = Array.FindAll(wishes, name => MyInvocation.BoundParameters.ContainsKey(name) && (name != "Robot" || robot is { Length: > 0 }));
        if (given.Length == 0)
        {
            throw new ArgumentException("There is nothing to change. Give one of -" + string.Join(", -", wishes) + ".");
        }

        return anonymous && Credential is not null
            ? throw new ArgumentException("Give -Credential or -Anonymous, not both of them.")
            : "Set " + string.Join(", ", given.Select(name => Regex.Replace(name, "(?<=[a-z])(?=[A-Z])", " ").ToLowerInvariant()));
    }
}

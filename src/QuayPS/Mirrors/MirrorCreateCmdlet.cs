using System;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that creates mirrors. Its settings bind from the columns of a row and from the properties of a mirror.</summary>
public abstract class MirrorCreateCmdlet : MirrorSettingsCmdlet
{
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromDays(1);

    private protected MirrorCreateCmdlet()
    {
    }

    /// <summary>The robot that pushes the fetched images, short or as <c>namespace+name</c>.</summary>
    [Parameter(Mandatory = true, Position = 3, ValueFromPipelineByPropertyName = true)]
    [Alias("RobotUsername")]
    [NameText]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    public override string? Robot { get; set; }

    /// <summary>The time between two synchronizations, <c>12h</c>, <c>7d</c> or a TimeSpan: a day by default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Duration(AllowNone = true, TakesBareMinutes = true)]
    public override TimeSpan? SyncInterval { get; set; }

    /// <summary>The time of the first synchronization: now by default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Time]
    public override DateTimeOffset? SyncStartDate { get; set; }

    /// <summary>Requires a valid certificate of the external registry, as it does by default; <c>-VerifyTls:$false</c> accepts any certificate.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SwitchText(Empty = true)]
    public override SwitchParameter VerifyTls { get; set; }

    /// <summary>Synchronizes the mirror on schedule, as it does by default; with <c>-Enabled:$false</c> only Start-QuayMirrorSync does.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("IsEnabled")]
    [SwitchText(Empty = true)]
    public override SwitchParameter Enabled { get; set; }

    /// <summary>The proxy for addresses that begin with <c>http:</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public override string? HttpProxy { get; set; }

    /// <summary>The proxy for addresses that begin with <c>https:</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public override string? HttpsProxy { get; set; }

    /// <summary>The hosts that are called without a proxy, separated by commas.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public override string? NoProxy { get; set; }

    /// <summary>The longest time for fetching one image, <c>10min</c>, <c>1h</c> or a TimeSpan; by default that of the registry.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Duration(AllowNone = true, TakesBareMinutes = true)]
    public override TimeSpan? SkopeoTimeout { get; set; }

    /// <summary>Splits names or patterns at commas, which separate the items of a list in an exported column.</summary>
    /// <param name="texts">The value of the parameter.</param>
    private protected static string[] SplitItems(string[]? texts) =>
        (texts ?? []).SelectMany(text => text.Split(',')).Select(item => item.Trim()).Where(item => item.Length > 0).ToArray();

    /// <summary>Sets the settings that mirrors of repositories and of organizations have in common.</summary>
    /// <param name="settings">The settings to set.</param>
    /// <param name="ns">The namespace of the robot.</param>
    /// <exception cref="ArgumentException">A proxy comes from a mirror object, which hides its credentials.</exception>
    private protected T FillNew<T>(T settings, string ns)
        where T : MirrorSettings
    {
        if (new[] { HttpProxy, HttpsProxy }.FirstOrDefault(SecretAddress.IsHidden) is { } hidden)
        {
            throw new ArgumentException($"The credentials of the proxy '{hidden}' are hidden. Specify -HttpProxy and -HttpsProxy with them, or as empty texts.");
        }

        Fill(settings, ns);
        settings.SyncInterval ??= DefaultInterval;
        settings.SyncStartDate ??= DateTimeOffset.UtcNow;
        settings.HttpProxy = HttpProxy.NullIfEmpty();
        settings.HttpsProxy = HttpsProxy.NullIfEmpty();
        settings.NoProxy = NoProxy.NullIfEmpty();
        return settings;
    }
}

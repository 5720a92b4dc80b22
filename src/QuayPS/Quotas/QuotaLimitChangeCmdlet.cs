using System;
using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that changes or removes an existing limit of an organization's quota.</summary>
public abstract class QuotaLimitChangeCmdlet : QuotaLimitCmdlet
{
    private protected QuotaLimitChangeCmdlet()
    {
    }

    /// <summary>The id of the limit.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each(Of = nameof(Organization))]
    [NameText]
    [ArgumentCompleter(typeof(QuotaLimitCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Id { get; set; }

    private protected override object? ErrorTarget => Id.ItemName() ?? base.ErrorTarget;

    private protected sealed override void Execute()
    {
        string id = Id.ItemName() ?? throw new ArgumentException("Specify -Id. Text from the pipeline names the organization unless -Organization is specified.");
        Change(Organization[0], id, $"Limit '{id}' of {QuotaSubject}");
    }

    /// <summary>Sends the change of one limit.</summary>
    /// <param name="organization">The organization whose quota it is.</param>
    /// <param name="id">The id of the limit.</param>
    /// <param name="subject">The limit as prompts name it.</param>
    private protected abstract void Change(string organization, string id, string subject);
}

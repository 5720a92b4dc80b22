namespace Quay.Client;

/// <summary>Which tags the registry locks by itself, so that they can be neither moved nor deleted.</summary>
public sealed class QuayImmutabilityPolicy : QuayPolicy
{
    /// <inheritdoc/>
    public override string ToString() => (ExceptMatching ? "all but " : string.Empty) + TagPattern;
}

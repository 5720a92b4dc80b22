using System;

namespace Quay.Client;

/// <summary>
/// A phrase of the registry's English error messages and what it means. The registry answers 400 for many missing and
/// duplicate objects, 403 for refused credentials and 503 for locked repositories, so the status alone does not tell.
/// </summary>
internal sealed class RegistryPhrase
{
    private const string RequiresAuthentication = "requires authentication";
    private const string Csrf = "csrf";

    // The first match decides, so a phrase stands before a shorter one that it contains.
    private static readonly RegistryPhrase[] Known =
    [
        new("already exist", QuayErrorKind.AlreadyExists),
        new("existing robot", QuayErrorKind.AlreadyExists),
        new("existing policy", QuayErrorKind.AlreadyExists),
        new("already been", QuayErrorKind.AlreadyExists),
        new("already used", QuayErrorKind.AlreadyExists),
        new("already in use", QuayErrorKind.AlreadyExists),
        new("already taken", QuayErrorKind.AlreadyExists),
        new("already a member", QuayErrorKind.AlreadyExists),

        new("could not find", QuayErrorKind.NotFound),
        new("does not exist", QuayErrorKind.NotFound),
        new("not found", QuayErrorKind.NotFound),
        new("no such", QuayErrorKind.NotFound),
        new("unable to locate", QuayErrorKind.NotFound),
        new("unknown user", QuayErrorKind.NotFound),
        new("unknown team", QuayErrorKind.NotFound),
        new("unknown activating user", QuayErrorKind.NotFound),
        new("invalid namespace requested", QuayErrorKind.NotFound),
        new("invalid robot account", QuayErrorKind.NotFound),
        new("invalid username:", QuayErrorKind.NotFound),
        new("invalid confirmation code", QuayErrorKind.NotFound),
        new("missing delegate", QuayErrorKind.NotFound),
        new("no repository notification found", QuayErrorKind.NotFound),
        new("no team ", QuayErrorKind.NotFound),
        new("is not a team", QuayErrorKind.NotFound),
        new("is not a member", QuayErrorKind.NotFound),
        new("does not belong to team", QuayErrorKind.NotFound),
        new("does not have permission for repo", QuayErrorKind.NotFound),
        new("archived logs not available", QuayErrorKind.NotFound),

        new("immutable tag", QuayErrorKind.Conflict, QuayErrorReason.ImmutableTag, 400, 409, 503),
        new("immutable", QuayErrorKind.Conflict, QuayErrorReason.None, 400, 409, 503),
        new("read only or mirror mode", QuayErrorKind.Conflict, QuayErrorReason.RepositoryState, 400, 409, 503),
        new("read only", QuayErrorKind.Conflict, QuayErrorReason.None, 400, 409, 503),
        new("read-only", QuayErrorKind.Conflict, QuayErrorReason.None, 400, 409, 503),
        new("mirror mode", QuayErrorKind.Conflict, QuayErrorReason.None, 400, 409, 503),

        new("cannot remove", QuayErrorKind.Conflict),
        new("would remove admin", QuayErrorKind.Conflict),
        new("always be admin", QuayErrorKind.Conflict),
        new("a superuser", QuayErrorKind.Conflict),
        new("auth-synced", QuayErrorKind.Conflict),
        new("currently running", QuayErrorKind.Conflict),
        new("cannot cancel", QuayErrorKind.Conflict),
        new("still syncing", QuayErrorKind.Conflict),
        new("organization-level mirroring", QuayErrorKind.Conflict),
        new("trigger is not", QuayErrorKind.Conflict),
        new("unactivated", QuayErrorKind.Conflict),
        new("not sufficient for activation", QuayErrorKind.Conflict, QuayErrorReason.ActiveTrigger),
        new("non-empty database", QuayErrorKind.Conflict),
        new("cannot create organization mirror", QuayErrorKind.Conflict),

        new("not authorized to receive notifications", QuayErrorKind.InvalidInput, QuayErrorReason.UnconfirmedEmail),
        new("invalid tag expiration", QuayErrorKind.InvalidInput, QuayErrorReason.TagExpiration),
        new("invalid email address: none", QuayErrorKind.InvalidInput, QuayErrorReason.MissingEmail),

        // The registry treats a change with a wrong or expired token as an anonymous request of a browser, which needs a CSRF token.
        new(Csrf, QuayErrorKind.Unauthenticated, QuayErrorReason.None, 403),
        new("invalid username or password", QuayErrorKind.Unauthenticated, QuayErrorReason.None, 403),
        new("has been disabled", QuayErrorKind.Unauthenticated, QuayErrorReason.None, 403),
    ];

    // Messages that add nothing to kind and status: the web framework's own sentences, and bare names of statuses.
    private static readonly string[] PrefixesWithoutReason =
    [
        "The browser (or proxy) sent a request", "The requested URL was not found on the server",
        "You don't have the permission to access the requested resource",
    ];

    private static readonly string[] EmptyMessages = ["Not Found", "Unauthorized"];

    private readonly string _text;
    private readonly int[] _statuses;

    private RegistryPhrase(string text, QuayErrorKind kind, QuayErrorReason reason = QuayErrorReason.None, params int[] statuses)
    {
        _text = text;
        _statuses = statuses.Length == 0 ? [400] : statuses;
        Kind = kind;
        Reason = reason;
    }

    /// <summary>The kind of error that the phrase means.</summary>
    public QuayErrorKind Kind { get; }

    /// <summary>The reason that the phrase states.</summary>
    public QuayErrorReason Reason { get; }

    /// <summary>The first phrase that a message with this status contains, in any case; null if there is none.</summary>
    public static RegistryPhrase? Find(int status, string message) =>
        Array.Find(Known, phrase => Array.IndexOf(phrase._statuses, status) >= 0 && Contains(message, phrase._text));

    /// <summary>Whether a message adds nothing to the kind of the error.</summary>
    public static bool IsEmpty(string message) =>
        Array.Exists(PrefixesWithoutReason, beginning => message.StartsWith(beginning, StringComparison.Ordinal))
        || Array.Exists(EmptyMessages, empty => message.TrimEnd('.', ' ').Equals(empty, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the message of a refusal states only that valid credentials are required.</summary>
    public static bool RequiresCredentials(string message) => Contains(message, Csrf) || Contains(message, RequiresAuthentication);

    private static bool Contains(string message, string text) => message.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0;
}

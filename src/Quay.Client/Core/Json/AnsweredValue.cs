using System;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Validates values of responses that the client uses in further requests.</summary>
internal static class AnsweredValue
{
    // The largest length of a SecureString.
    private const int MaximumSecret = 65_536;

    /// <summary>Returns an identifier that can be used in the path of the next request.</summary>
    /// <param name="request">The request whose response has the identifier.</param>
    /// <param name="identifier">The identifier.</param>
    /// <exception cref="QuayApiException">The identifier is missing or cannot be used in a path.</exception>
    public static string Identifier(ApiRequest request, string? identifier) =>
        identifier is not null && AddressName.Problem(identifier) is null ? identifier : throw Nameless(request);

    /// <summary>Returns the name of a repository that the next request is for.</summary>
    /// <param name="request">The request whose response has the name.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="QuayApiException">The text is not the name of a repository.</exception>
    public static RepositoryName Repository(ApiRequest request, string name)
    {
        try
        {
            return RepositoryName.Parse(name);
        }
        catch (FormatException)
        {
            throw Nameless(request);
        }
    }

    /// <summary>Returns a secret of a response as a secure string.</summary>
    /// <param name="text">The secret.</param>
    /// <exception cref="JsonException">The secret is longer than 65,536 characters.</exception>
    public static SecureString Secret(string text) =>
        text.Length <= MaximumSecret ? text.Protect() : throw new JsonSerializationException("A secret is longer than 65,536 characters.");

    private static QuayApiException Nameless(ApiRequest request) =>
        new(QuayErrorKind.UnexpectedAnswer, $"The response of the registry ({request.Operation}) has no identifier that a path can hold. The requested change may have been made.", request);
}

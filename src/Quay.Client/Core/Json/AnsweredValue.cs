using System;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Values of answers that the client uses itself, and so has to look at before.</summary>
internal static class AnsweredValue
{
    // SecureString holds no more.
    private const int MaximumSecret = 65_536;

    /// <summary>An identifier that the next call is addressed with.</summary>
    /// <param name="request">The call whose answer brought it.</param>
    /// <param name="identifier">The identifier.</param>
    /// <exception cref="QuayApiException">It cannot be part of an address.</exception>
    public static string Identifier(ApiRequest request, string? identifier) =>
        identifier is not null && AddressName.Problem(identifier) is null ? identifier : throw Nameless(request);

    /// <summary>A repository that the next call is about.</summary>
    /// <param name="request">The call whose answer brought it.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="QuayApiException">It is no name of a repository.</exception>
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

    /// <summary>A secret of an answer.</summary>
    /// <param name="text">The secret.</param>
    /// <exception cref="JsonException">It is longer than a protected string can be.</exception>
    public static SecureString Secret(string text) =>
        text.Length <= MaximumSecret ? text.Protect() : throw new JsonSerializationException("A secret is longer than 65,536 characters.");

    private static QuayApiException Nameless(ApiRequest request) =>
        new(QuayErrorKind.UnexpectedAnswer, $"The answer of the registry ({request.Operation}) names nothing that can be addressed. What was asked for may be done.", request);
}

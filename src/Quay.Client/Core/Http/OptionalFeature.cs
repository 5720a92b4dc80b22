using System;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// Sends requests for features that may be switched off. A registry without the feature answers 404 for every object, so
/// the object is looked up in another way before it is reported as missing.
/// </summary>
internal static class OptionalFeature
{
    /// <summary>Sends a request and reads its response as one object.</summary>
    /// <param name="connection">The connection to the registry.</param>
    /// <param name="request">The request.</param>
    /// <param name="look">Reads the object without the feature. Throws if it does not exist.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">The object or the feature does not exist, or the request failed.</exception>
    public static async Task<T> SendAsync<T>(
        Connection connection, ApiRequest request, Func<CancellationToken, Task> look, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await connection.SendAsync<T>(request, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotFound)
        {
            await look(cancellationToken).ConfigureAwait(false);
            throw ErrorClassifier.NotSupported(request, e);
        }
    }
}

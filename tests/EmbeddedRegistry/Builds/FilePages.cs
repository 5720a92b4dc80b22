using System;
using System.Text;
using Microsoft.AspNetCore.Http;
using QuayPS.EmbeddedRegistry.Hosting;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Builds;

/// <summary>
/// Files of builds outside of the API: uploads, and logs in the archive. A request with a signature in the address is one
/// to a storage service, which accepts no other credentials.
/// </summary>
internal sealed class FilePages(RegistryState state)
{
    private const string Uploads = "/userfiles/";
    private const string Logs = "/logarchive/";

    /// <summary>Serves the request; null if the path is not one of these.</summary>
    public Answer? Serve(HttpRequest request, string path, ReadOnlyMemory<byte> body)
    {
        bool isUpload = path.StartsWith(Uploads, StringComparison.Ordinal);
        if (!isUpload && !path.StartsWith(Logs, StringComparison.Ordinal))
        {
            return null;
        }

        bool isSigned = request.Query.ContainsKey("Signature");
        if (isSigned && (request.Headers.Authorization.Count > 0 || request.Headers.Cookie.Count > 0))
        {
            return Answer.Html(400, "<?xml version=\"1.0\"?><Error><Code>InvalidArgument</Code><Message>Only one auth mechanism allowed</Message></Error>", "application/xml");
        }

        return isUpload ? ServeUpload(request, path[Uploads.Length..], body) : ServeLog(request, path[Logs.Length..], isSigned);
    }

    private Answer ServeUpload(HttpRequest request, string id, ReadOnlyMemory<byte> body)
    {
        if (!state.Files.TryGetValue(id, out UploadedFile? file))
        {
            return Answer.Html(404, "");
        }

        if (request.Method == "PUT")
        {
            // A storage service requires the length, and the Content-Type that was announced.
            if (request.ContentLength is null || request.ContentType != file.MimeType)
            {
                return Answer.Html(411, "");
            }

            file.Content = body;
            return Answer.Html(200, "Okay");
        }

        return file.Content is ReadOnlyMemory<byte> content ? new Answer(200, file.MimeType, content) : Answer.Html(404, "");
    }

    private Answer ServeLog(HttpRequest request, string id, bool isSigned)
    {
        if (state.FindBuild(id) is not { IsArchived: true } build)
        {
            return Answer.Html(403, "");
        }

        Answer log = Answer.Ok(BuildLogView.Show(build));
        if (isSigned)
        {
            return new Answer(200, "application/gzip", HttpBodies.Compress(log.Body));
        }

        return Identify(request).RoleIn(build.Repository.Owner, build.Repository) >= RepositoryRole.Write ? log : Answer.Html(403, "");
    }

    // Archived logs accept sessions, and tokens only as the password of $oauthtoken.
    private Identity Identify(HttpRequest request)
    {
        string header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Basic ", StringComparison.Ordinal))
        {
            Identity identity = Authentication.Identify(state, request);
            return identity.Token is null ? identity : Identity.Anonymous;
        }

        string[] pair = Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..])).Split(':', 2);
        return pair is ["$oauthtoken", string secret] && state.Tokens.TryGetValue(secret, out AccessToken? token) && token.Expires > state.Now
            ? new Identity(token.User, token.Scopes, token, null)
            : Identity.Anonymous;
    }
}

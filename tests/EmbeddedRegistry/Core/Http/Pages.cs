using System.Text;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>The HTML pages that Quay sends for some errors, where a client expects JSON.</summary>
internal static class Pages
{
    private static readonly Answer NotFoundPage = Answer.Html(404, BuildNotFound());

    /// <summary>The web interface, 90 kB, with status 404.</summary>
    public static Answer NotFound() => NotFoundPage;

    public static Answer MethodNotAllowed() => Answer.Html(
        405,
        "<!doctype html>\n<html lang=en>\n<title>405 Method Not Allowed</title>\n<h1>Method Not Allowed</h1>\n<p>The method is not allowed for the requested URL.</p>\n");

    public static Answer InternalError() => Answer.Html(
        500,
        "<html>\n  <head>\n    <title>Internal Server Error</title>\n  </head>\n  <body>\n    <h1><p>Internal Server Error</p></h1>\n    \n  </body>\n</html>\n",
        "text/html");

    public static Answer Redirect(string location)
    {
        string shown = System.Net.WebUtility.HtmlEncode(location);
        return Answer.Html(
            308,
            $"<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n<p>You should be redirected automatically to the target URL: <a href=\"{shown}\">{shown}</a>. If not, click the link.\n").With("Location", location);
    }

    private static string BuildNotFound()
    {
        var page = new StringBuilder(92_000);
        page.Append("<!DOCTYPE html>\n<html ng-app=\"quay\" class=\"onprem\">\n  <head>\n    <base href=\"/\">\n  <title ng-bind=\"title + ' · Quay'\">Quay</title>\n");
        for (int i = 0; page.Length < 90_000; i++)
        {
            page.Append("    <script src=\"/static/js/part-").Append(i).Append(".bundle.js\" crossorigin=\"anonymous\"></script>\n");
        }

        return page.Append("  </head>\n  <body>\n    <div id=\"co-l-content\">404</div>\n  </body>\n</html>\n").ToString();
    }
}

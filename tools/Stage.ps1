# Compiles the module and stages it in the layout in which it is shipped.

function Invoke-ModuleBuild {
    param($Build, [switch] $WithTests, [switch] $SkipHelp, [switch] $HelpRequired, [string] $Package)

    Write-Step "Build $($Build.Manifest.ModuleVersion) ($($Build.Configuration))"
    $project = if ($WithTests) { 'QuayPS.sln' } else { 'src/QuayPS/QuayPS.csproj' }
    Invoke-Dotnet build (Join-Path $Build.Root $project) --configuration $Build.Configuration --nologo --verbosity quiet
    if ($Package) {
        Expand-ModulePackage $Package $Build.Stage
        return
    }
    if (-not $SkipHelp) { Update-ModuleHelp $Build -Required:$HelpRequired }
    Update-Stage $Build
}

# Returns whether the staged module has help.
function Test-ModuleHelp {
    param($Build)
    Test-Path (Join-Path $Build.Stage 'en-US/QuayPS.dll-Help.xml')
}

function Invoke-RegistryBuild {
    param($Build)
    Invoke-Dotnet build (Join-Path $Build.Root 'tests/EmbeddedRegistry') --configuration $Build.Configuration --nologo --verbosity quiet
}

# The files that are shipped: path in the module -> source.
function Get-StagedFile {
    param($Build)

    $binaries = "bin/$($Build.Configuration)/netstandard2.0"
    $files = [ordered]@{
        'QuayPS.psd1'              = 'QuayPS.psd1'
        'QuayPS.dll'               = "src/QuayPS/$binaries/QuayPS.dll"
        'QuayPS.Loader.dll'        = "src/QuayPS.Loader/$binaries/QuayPS.Loader.dll"
        'QuayPS.Format.ps1xml'     = 'out/QuayPS.Format.ps1xml'
        'QuayPS.Types.ps1xml'      = 'out/QuayPS.Types.ps1xml'
        'THIRD-PARTY-NOTICES.txt'  = 'THIRD-PARTY-NOTICES.txt'
        'quay-organization.schema.json' = 'src/Quay.Client/DeclaredState/quay-organization.schema.json'
        'deps/Quay.Client.dll'     = "src/Quay.Client/$binaries/Quay.Client.dll"
        'deps/Newtonsoft.Json.dll' = "src/Quay.Client/$binaries/Newtonsoft.Json.dll"
        'deps/YamlDotNet.dll'      = "src/Quay.Client/$binaries/YamlDotNet.dll"
    }
    foreach ($text in 'LICENSE', 'README.md', 'CHANGELOG.md') {
        if (Test-Path (Join-Path $Build.Root $text)) { $files[$text] = $text }
    }
    foreach ($help in Get-ChildItem $Build.Help -File -ErrorAction SilentlyContinue) {
        $files["en-US/$($help.Name)"] = "out/help/$($help.Name)"
    }
    $files
}

# Wraps each column of the views in a call that replaces the control characters in text of the registry, whether it is a
# property or a script. Scripts that are a single call of QuayFormat are left as they are, since that does the same.
function Protect-View {
    param([xml] $View)

    foreach ($property in @($View.SelectNodes('//TableColumnItem/PropertyName | //GroupBy/PropertyName'))) {
        if ($property.ParentNode.LocalName -eq 'GroupBy') {
            $property.ParentNode.AppendChild($View.CreateElement('Label')).InnerText = $property.InnerText
        }
        $script = $View.CreateElement('ScriptBlock')
        $script.InnerText = "[QuayPS.QuayFormat]::Text(`$_.$($property.InnerText))"
        $null = $property.ParentNode.ReplaceChild($script, $property)
    }
    foreach ($script in $View.SelectNodes('//ScriptBlock')) {
        if ($script.InnerText -notmatch '^\[QuayPS\.QuayFormat\]::\w+\([^()]*\)$') {
            $script.InnerText = "[QuayPS.QuayFormat]::Text(`$($($script.InnerText)))"
        }
    }
}

# Merges the view files of the areas, since a module with one file is imported faster.
function Update-ModuleView {
    param($Build)

    $joined = [xml]'<Configuration><ViewDefinitions /></Configuration>'
    foreach ($file in Get-ChildItem (Join-Path $Build.Root 'src/QuayPS') -Filter *.Format.ps1xml -File -Recurse | Sort-Object Name) {
        foreach ($view in ([xml](Get-Content $file.FullName -Raw)).SelectNodes('//View')) {
            $null = $joined.SelectSingleNode('//ViewDefinitions').AppendChild($joined.ImportNode($view, $true))
        }
    }

    Protect-View $joined
    Save-Definition $Build 'QuayPS.Format.ps1xml' $joined
}

# Clixml holds the properties of an object and no member that is added to it, so that no session gets into a file: each
# model that does not list the properties for Clixml itself gets a list of them, without its secrets.
function Update-ModuleType {
    param($Build)

    $types = [xml](Get-Content (Join-Path $Build.Root 'src/QuayPS/Core/QuayPS.Types.ps1xml') -Raw)
    $listed = @($types.SelectNodes("/Types/Type[.//Name = 'PropertySerializationSet']/Name").InnerText)
    $client = Join-Path $Build.Root "src/Quay.Client/bin/$($Build.Configuration)/netstandard2.0/Quay.Client.dll"
    # From memory: the file stays free for the next build.
    $models = [Reflection.Assembly]::Load([IO.File]::ReadAllBytes($client)).GetExportedTypes()
    foreach ($model in $models | Where-Object { -not $_.IsAbstract -and $_.FullName -notin $listed }) {
        for ($base = $model.BaseType; $base -and $base.FullName -ne 'Quay.Client.QuayObject'; $base = $base.BaseType) { }
        if (-not $base) { continue }

        $names = $model.GetProperties() | Where-Object { $_.PropertyType -ne [securestring] } | ForEach-Object { "<Name>$($_.Name)</Name>" }
        $fragment = $types.CreateDocumentFragment()
        $fragment.InnerXml = "<Type><Name>$($model.FullName)</Name><Members><MemberSet><Name>PSStandardMembers</Name><Members>" +
        '<NoteProperty><Name>SerializationMethod</Name><Value>SpecificProperties</Value></NoteProperty>' +
        "<PropertySet><Name>PropertySerializationSet</Name><ReferencedProperties>$(-join $names)</ReferencedProperties></PropertySet>" +
        '</Members></MemberSet></Members></Type>'
        $null = $types.DocumentElement.AppendChild($fragment)
    }

    Add-ColumnMember $types ([xml](Get-Content (Join-Path $Build.Root 'out/QuayPS.Format.ps1xml') -Raw))
    Save-Definition $Build 'QuayPS.Types.ps1xml' $types
}

# Where-Object, Sort-Object and Measure-Object treat an unknown property as $null, which is less than any time. So
# that headings of columns with times and sizes can be used as properties, types have a hidden member for each.
function Add-ColumnMember {
    param([xml] $Types, [xml] $Views)

    foreach ($view in $Views.SelectNodes('//View[TableControl]')) {
        $headings = @($view.SelectNodes('.//TableColumnHeader/Label').InnerText)
        $cells = @($view.SelectNodes('.//TableColumnItem'))
        foreach ($type in $view.SelectNodes('ViewSelectedBy/TypeName').InnerText) {
            $members = -join @(for ($i = 0; $i -lt $headings.Count; $i++) {
                    if ($cells[$i].InnerText -notmatch '\[QuayPS\.QuayFormat\]::(?:Time|Instant|Day|Date|Size)\(\$_\.([\w.]+)\)') { continue }
                    $path = $Matches[1]
                    if ($path -eq $headings[$i]) { continue }
                    if ($path -like '*.*') { "<ScriptProperty IsHidden=`"true`"><Name>$($headings[$i])</Name><GetScriptBlock>`$this.$path</GetScriptBlock></ScriptProperty>" }
                    else { "<AliasProperty IsHidden=`"true`"><Name>$($headings[$i])</Name><ReferencedMemberName>$path</ReferencedMemberName></AliasProperty>" }
                })
            if (-not $members) { continue }

            $fragment = $Types.CreateDocumentFragment()
            $known = $Types.SelectSingleNode("/Types/Type[Name = '$type']/Members")
            $fragment.InnerXml = if ($known) { $members } else { "<Type><Name>$type</Name><Members>$members</Members></Type>" }
            $null = $(if ($known) { $known } else { $Types.DocumentElement }).AppendChild($fragment)
        }
    }
}

function Save-Definition {
    param($Build, [string] $Name, [xml] $Content)

    $path = Join-Path $Build.Root "out/$Name"
    $null = New-Item (Split-Path $path) -ItemType Directory -Force
    if (-not (Test-Path $path) -or [IO.File]::ReadAllText($path) -cne $Content.OuterXml) {
        [IO.File]::WriteAllText($path, $Content.OuterXml)
    }
}

# Copies changed files and removes files that are not shipped. Unchanged files are not touched, since a PowerShell may use them.
function Update-Stage {
    param($Build)

    Update-ModuleView $Build
    Update-ModuleType $Build
    $files = Get-StagedFile $Build
    foreach ($name in $files.Keys) {
        $source = Get-Item (Join-Path $Build.Root $files[$name])
        $target = Join-Path $Build.Stage $name
        $staged = Get-Item $target -ErrorAction SilentlyContinue
        if ($staged -and $staged.Length -eq $source.Length -and $staged.LastWriteTimeUtc -eq $source.LastWriteTimeUtc) { continue }

        $null = New-Item (Split-Path $target) -ItemType Directory -Force
        try { Copy-Item $source.FullName $target -Force }
        catch [IO.IOException] { throw "Cannot replace $target, which a PowerShell with the module imported has open. End that PowerShell. ($($_.Exception.Message))" }
    }

    $wanted = @($files.Keys | ForEach-Object { [IO.Path]::GetFullPath((Join-Path $Build.Stage $_)) })
    Get-ChildItem $Build.Stage -Recurse -File | Where-Object FullName -NotIn $wanted | Remove-Item -Force
    Write-Host "Staged in $($Build.Stage)"
}

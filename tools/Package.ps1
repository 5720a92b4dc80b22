# Creates the .nupkg for the PowerShell Gallery from the staged module.

function New-ModulePackage {
    param($Build)

    Write-Step 'Package'
    $manifest = $Build.Manifest
    $data = $manifest.PrivateData.PSData
    $version = $manifest.ModuleVersion
    if ($data['Prerelease']) { $version += "-$($data.Prerelease)" }
    # The Gallery requires the tag PSModule. The tags for cmdlets are left out, since all of them exceed its 4,000 characters.
    $tags = @($data.Tags) + 'PSModule', 'PSIncludes_Cmdlet'
    $text = {
        param($Value)
        [Security.SecurityElement]::Escape($Value)
    }
    # The page of the Gallery shows the README.
    $readme = Join-Path $Build.Out 'gallery/README.md'
    $null = New-Item (Split-Path $readme) -ItemType Directory -Force
    [IO.File]::WriteAllText($readme, (ConvertTo-GalleryText ([IO.File]::ReadAllText((Join-Path $Build.Stage 'README.md')))))
    $nuspec = Join-Path $Build.Out 'QuayPS.nuspec'
    [IO.File]::WriteAllText($nuspec, @"
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd">
  <metadata>
    <id>QuayPS</id>
    <version>$version</version>
    <authors>$(& $text $manifest.Author)</authors>
    <owners>$(& $text $manifest.CompanyName)</owners>
    <requireLicenseAcceptance>false</requireLicenseAcceptance>
    <license type="expression">Apache-2.0</license>
    <readme>README.md</readme>
    <description>$(& $text $manifest.Description)</description>
    <releaseNotes>$(& $text (Get-ReleaseNote $Build.Root $manifest.ModuleVersion))</releaseNotes>
    <copyright>$(& $text $manifest.Copyright)</copyright>
    <tags>$(& $text ($tags -join ' '))</tags>
  </metadata>
  <files>
    <file src="$($Build.Stage)/**" target="" exclude="$($Build.Stage)/README.md" />
    <file src="$readme" target="" />
  </files>
</package>
"@)
    $package = Join-Path $Build.Out "QuayPS.$version.nupkg"
    Remove-Item $package -ErrorAction SilentlyContinue
    # NU5100 is about libraries that projects reference; the package is a PowerShell module.
    $output = @(& dotnet pack $nuspec --output $Build.Out -p:NoWarn=NU5100)
    $output | Out-Host
    if ($LASTEXITCODE -ne 0) { throw "dotnet pack ended with code $LASTEXITCODE." }
    if ($output -match '\bwarning\b|\bmissing\b') { throw 'dotnet pack reported a warning.' }
    Test-ModulePackage $Build $package
    Write-Host "Packed $package"
}

# Links to files of the repository become text, since the Gallery lacks the files.
function ConvertTo-GalleryText {
    param([string] $Text)
    $Text -replace '\[([^\]]+)\]\((?!https?:)[^)]*\)', '$1'
}

# Returns the section of a version in CHANGELOG.md.
function Get-ReleaseNote {
    param([string] $Root, [string] $Version)

    $text = [IO.File]::ReadAllText((Join-Path $Root 'CHANGELOG.md'))
    if ($text -notmatch "(?ms)^## \[$([regex]::Escape($Version))\][^\r\n]*\r?\n(.+?)(?=^## |\z)") { throw "CHANGELOG.md has no section for version $Version." }
    ConvertTo-GalleryText $Matches[1].Trim()
}

function Expand-ModulePackage {
    param([string] $Package, [string] $Folder)

    Add-Type -AssemblyName System.IO.Compression.FileSystem
    $Package = (Resolve-Path $Package).ProviderPath
    if (Test-Path $Folder) { Remove-Item $Folder -Recurse -Force }
    [IO.Compression.ZipFile]::ExtractToDirectory($Package, $Folder)
    # The files of the package format, which the Gallery's clients do not install either.
    Get-Item "$Folder/_rels", "$Folder/package", "$Folder/*Content_Types*", "$Folder/*.nuspec" -ErrorAction SilentlyContinue | Remove-Item -Recurse -Force
    Write-Host "Unpacked $Package into $Folder"
}

# Tests that the package has the metadata of its page in the Gallery and exactly the staged files, and that the unpacked
# module can be imported.
function Test-ModulePackage {
    param($Build, [string] $Package)

    $metadata = (Read-PackageDescription $Package).package.metadata
    foreach ($name in 'description', 'license', 'readme', 'releaseNotes', 'tags') {
        $element = $metadata.SelectSingleNode("*[local-name() = '$name']")
        if (-not $element -or -not $element.InnerText.Trim()) { throw "The package has no $name." }
    }

    $folder = Join-Path $Build.Out "package/QuayPS/$($Build.Manifest.ModuleVersion)"
    Expand-ModulePackage $Package $folder
    $links = Select-String -LiteralPath (Join-Path $folder 'README.md') -Pattern '\]\((?!https?:)'
    if ($links) { throw "The README of the package links to files that the Gallery lacks: $($links[0].Line)" }
    $difference = Compare-Object (Get-RelativeName $Build.Stage) (Get-RelativeName $folder)
    if ($difference) { throw "The package differs from the staged module: $($difference.InputObject -join ', ')" }

    Invoke-ChildScript (Get-DefaultPowerShell) "$PSScriptRoot/child/Import.ps1" @('-Module', (Join-Path $folder 'QuayPS.psd1'))
    if ($LASTEXITCODE -ne 0) { throw 'The module from the package cannot be imported.' }
}

function Read-PackageDescription {
    param([string] $Package)

    Add-Type -AssemblyName System.IO.Compression.FileSystem
    $archive = [IO.Compression.ZipFile]::OpenRead($Package)
    try {
        $entry = $archive.Entries | Where-Object FullName -Like '*.nuspec' | Select-Object -First 1
        $reader = New-Object IO.StreamReader $entry.Open()
        try { [xml]$reader.ReadToEnd() }
        finally { $reader.Dispose() }
    }
    finally { $archive.Dispose() }
}

function Get-RelativeName {
    param([string] $Folder)
    Get-ChildItem $Folder -Recurse -File | ForEach-Object { $_.FullName.Substring($Folder.Length + 1).Replace('\', '/') }
}

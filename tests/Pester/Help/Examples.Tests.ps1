# Runs the examples of the documents: each section on a registry with the demo data and a superuser's session, its blocks
# in order. They must write no error, and the text in the blocks of output. Examples.psd1 has further requirements of pages.

BeforeDiscovery {
    . "$PSScriptRoot/Examples.ps1"
    $documents = Get-ExampleDocument "$PSScriptRoot/../../.." (Import-PowerShellDataFile "$PSScriptRoot/Examples.psd1")
}

BeforeAll {
    . "$PSScriptRoot/../Prelude.ps1"
    . "$PSScriptRoot/Examples.ps1"
    . "$PSScriptRoot/ExampleWorld.ps1"
    # Parallel blocks find the module by its name, like an installed one.
    $modulePath = $env:PSModulePath
    $env:PSModulePath = (Split-Path (Split-Path (Get-Module QuayPS).ModuleBase)) + [IO.Path]::PathSeparator + $modulePath
    $kept = @{}
    foreach ($name in 'QUAY_ENDPOINT', 'QUAY_TOKEN', 'DOCKER_CONFIG') { $kept[$name] = [Environment]::GetEnvironmentVariable($name) }
    Push-Location
    $homeFolder = (Get-PSProvider FileSystem).Home
}

AfterAll {
    Pop-Location
    (Get-PSProvider FileSystem).Home = $homeFolder
    foreach ($name in $kept.Keys) { [Environment]::SetEnvironmentVariable($name, $kept[$name]) }
    $env:PSModulePath = $modulePath
}

# The names are expanded at discovery, so that a filter matches them.
foreach ($document in $documents) {
    Describe "The examples of $($document.Name)" {
        foreach ($section in $document.Sections) {
            It "$($section.Title -replace '[<>]')" -ForEach @{ Section = $section } {
                $run = Invoke-Example $Section "$TestDrive/world"
                $run.Errors -join ', ' | Should -BeExactly ($Section.Errors -join ', ') -Because "the errors are: $($run.Messages)"
                for ($i = 0; $i -lt $Section.Blocks.Count; $i++) {
                    if ($null -ne $Section.Blocks[$i].Output) { $run.Texts[$i] | Should -BeExactly (Format-ExampleText $Section.Blocks[$i].Output) }
                }
            }
        }
    }
}

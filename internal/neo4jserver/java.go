package neo4jserver

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"time"
)

// oldestJava is what Neo4j 5.26 needs.
const oldestJava = 17

// java finds a Java that is new enough: JAVA_HOME's, else the path's.
func java(ctx context.Context) (string, error) {
	path := filepath.Join(os.Getenv("JAVA_HOME"), "bin", "java")
	if os.Getenv("JAVA_HOME") == "" {
		found, err := exec.LookPath("java")
		if err != nil {
			return "", fmt.Errorf("no Java %d or newer is installed", oldestJava)
		}
		path = found
	}
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	out, err := exec.CommandContext(ctx, path, "-version").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("asking %s for its version: %w", path, err)
	}
	version, err := javaVersion(string(out))
	if err != nil {
		return "", fmt.Errorf("asking %s for its version: %w", path, err)
	}
	if version < oldestJava {
		return "", fmt.Errorf("%s is Java %d, Neo4j needs %d or newer", path, version, oldestJava)
	}
	return path, nil
}

var javaVersionPattern = regexp.MustCompile(`version "(?:1\.)?(\d+)`)

// javaVersion reads the feature version out of what java -version prints:
// 8 from `java version "1.8.0_292"`, 17 from `openjdk version "17.0.15"`.
func javaVersion(printed string) (int, error) {
	m := javaVersionPattern.FindStringSubmatch(printed)
	if m == nil {
		return 0, errors.New("no version in its answer")
	}
	return strconv.Atoi(m[1])
}

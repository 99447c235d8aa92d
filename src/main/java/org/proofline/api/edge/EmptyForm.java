package org.proofline.api.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A post of nothing. Many clients call nothing a form; it is no form, and has no type at all. */
final class EmptyForm extends HttpServletRequestWrapper {

    EmptyForm(HttpServletRequest request) {
        super(request);
    }

    static boolean is(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getContentLengthLong() == 0
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    @Override
    public String getContentType() {
        return null;
    }

    @Override
    public String getHeader(String name) {
        return isType(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isType(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames());
        names.removeIf(EmptyForm::isType);
        return Collections.enumeration(names);
    }

    private static boolean isType(String name) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name);
    }
}
